import { useQueryClient } from '@tanstack/react-query';

/** Has the baseline and what differs from it read again. */
export function useDriftChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/baseline'] });
    await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/drift'] });
  };
}
