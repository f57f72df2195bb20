import { useQueryClient } from '@tanstack/react-query';

/** Has all answers be asked again that a change of some resource may have made old: those whose path starts so. */
export function useChanged(...prefixes: readonly string[]): () => Promise<void> {
  const queryClient = useQueryClient();
  return () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey: [, path] }) =>
        typeof path === 'string' && prefixes.some((prefix) => path.startsWith(prefix)),
    });
}
