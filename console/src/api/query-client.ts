import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meKey } from '../session/me-key';
import { isProblem } from './problem';

/** Refusals that the same question will not get over. */
const isFinal = (error: unknown) => isProblem(error) && error.status < 500 && error.status !== 429;
const isSignedOut = (error: unknown) => isProblem(error) && error.status === 401;

/** Asks who the caller is again when the service no longer knows the session: then the page for signing in shows. */
export function createConsoleQueryClient(): QueryClient {
  const askAgain = () => void client.invalidateQueries({ queryKey: meKey });
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (isSignedOut(error) && queryKey[1] !== meKey[1]) askAgain();
      },
    }),
    mutationCache: new MutationCache({ onError: (error) => void (isSignedOut(error) && askAgain()) }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && !isFinal(error) },
    },
  });
  return client;
}
