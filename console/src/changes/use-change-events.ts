import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type Schemas } from '../api/client';

type Change = Schemas['ChangeDto'];

const MOVING: readonly (Change['status'] | undefined)[] = ['applying', 'paused'];

/** Follows a change that is under way: each event of the service replaces what is shown of it. */
export function useChangeEvents(id: string, status: Change['status'] | undefined): void {
  const queryClient = useQueryClient();
  const moves = MOVING.includes(status);
  useEffect(() => {
    if (!moves) return;
    const { queryKey } = api.queryOptions('get', '/api/v1/changes/{id}', { params: { path: { id } } });
    const events = new EventSource(`/api/v1/changes/${encodeURIComponent(id)}/events`);
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      queryClient.setQueryData(queryKey, JSON.parse(data) as Change);
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/changes/{id}/items'] });
    });
    events.addEventListener('closed', () => events.close());
    return () => {
      events.close();
      void queryClient.invalidateQueries({ queryKey });
    };
  }, [id, moves, queryClient]);
}
