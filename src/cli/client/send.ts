import { setTimeout as pause } from 'node:timers/promises';
import { ServiceError } from '../cli.errors';

/** As long as the longest answer takes: a plan for thousands of people. */
const MAX_ANSWER_MS = 300_000;
/** How long a command waits in all for a service that names a time to try again. */
const MAX_WAIT_S = 30;
/** Nothing was done: the service had no time, or has not what the answer needs yet. */
const RETRYABLE_STATUSES = new Set([429, 503]);

/** Sends a request, again while the service says when to try again. A key never follows a redirect elsewhere. */
export async function send(
  request: Request,
  baseUrl: string,
  onWait: (seconds: number) => void = () => undefined,
): Promise<Response> {
  let waited = 0;
  for (;;) {
    const response = await sendOnce(request.clone(), baseUrl);
    const seconds = Number(response.headers.get('retry-after') ?? Infinity);
    if (!RETRYABLE_STATUSES.has(response.status) || !(waited + seconds <= MAX_WAIT_S)) return response;
    await response.body?.cancel();
    onWait(seconds);
    await pause(seconds * 1_000);
    // A service that keeps saying "at once" is not called for ever.
    waited += Math.max(seconds, 1);
  }
}

async function sendOnce(request: Request, baseUrl: string): Promise<Response> {
  try {
    return await fetch(request, { redirect: 'error', signal: AbortSignal.timeout(MAX_ANSWER_MS) });
  } catch (error) {
    throw new ServiceError(`${baseUrl} does not answer: ${reasonOf(error)}. Is ROLECALL_URL right?`);
  }
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  // Both addresses of a host were tried: each has its own reason.
  if (cause instanceof AggregateError) return reasonOf({ cause: cause.errors[0] as unknown });
  if (cause instanceof Error) return cause.message || (cause as NodeJS.ErrnoException).code || cause.name;
  return error instanceof Error ? error.message : String(error);
}
