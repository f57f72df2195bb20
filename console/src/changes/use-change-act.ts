import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, service, type Problem, type Schemas } from '../api/client';
import type { Act } from './actions-for';
import { idempotencyKey } from './idempotency-key';

type Change = Schemas['ChangeDto'];
interface Answer {
  readonly data?: Change;
  readonly error?: unknown;
}

/** Does something with a change, and shows the change that comes of it. */
export function useChangeAct(change: Change) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation<Change, Problem, Act>({
    mutationFn: async (act) => {
      const { data, error } = await send(act, change);
      if (data === undefined) throw error as Problem;
      return data;
    },
    onSuccess: (result) => {
      const { queryKey } = api.queryOptions('get', '/api/v1/changes/{id}', {
        params: { path: { id: result.id } },
      });
      queryClient.setQueryData(queryKey, result);
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/changes/{id}/items'] });
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/changes'] });
      if (result.id !== change.id) return navigate({ to: '/changes/$id', params: { id: result.id } });
    },
  });
}

/** What was looked at is what is approved and applied: the plan's hash goes with it. */
function send(act: Act, { id, planSha256 }: Change): Promise<Answer> {
  const path = { id };
  const once = { params: { path, header: idempotencyKey() } };
  switch (act) {
    case 'approve':
      return service.POST('/api/v1/changes/{id}/approve', { params: { path }, body: { planSha256 } });
    case 'apply':
      return service.POST('/api/v1/changes/{id}/apply', { ...once, body: { planSha256 } });
    case 'retry':
      return service.POST('/api/v1/changes/{id}/retry', once);
    case 'replan':
      return service.POST('/api/v1/changes/{id}/replan', once);
    case 'roll-back':
      return service.POST('/api/v1/changes/{id}/roll-back', { ...once, body: {} });
    case 'pause':
      return service.POST('/api/v1/changes/{id}/pause', { params: { path } });
    case 'resume':
      return service.POST('/api/v1/changes/{id}/resume', { params: { path } });
    case 'cancel':
      return service.POST('/api/v1/changes/{id}/cancel', { params: { path } });
  }
}
