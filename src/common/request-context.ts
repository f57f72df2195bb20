import { AsyncLocalStorage } from 'node:async_hooks';
import { context, ROOT_CONTEXT, trace } from '@opentelemetry/api';

const requests = new AsyncLocalStorage<string>();
/** Work that others also wait for continues a little after the request that began it. */
const OFF_AFTER_MS = 10_000;

let open = 0;
let idle: NodeJS.Timeout | undefined;

/** Runs work of a request: log lines of all that it calls carry its id. */
export function inRequest<Result>(requestId: string, work: () => Result): Result {
  return requests.run(requestId, work);
}

/**
 * Marks the beginning of a request that may enter the context, and returns a function that marks its end. Soon after
 * the last one the storage is switched off: on Node 20 it costs every promise of the process, and so each check 4 %.
 */
export function beginRequest(): () => void {
  open++;
  clearTimeout(idle);
  return () => {
    if (--open === 0) idle = setTimeout(() => requests.disable(), OFF_AFTER_MS).unref();
  };
}

/** The same for work whose end is that of a promise. */
export async function duringRequest<Result>(
  requestId: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const end = beginRequest();
  try {
    return await inRequest(requestId, work);
  } finally {
    end();
  }
}

/** What lines written here are about: the id of the request and of its trace, where there are any. */
export function currentIds(): { readonly requestId?: string; readonly trace_id?: string } {
  return { requestId: requests.getStore(), trace_id: trace.getActiveSpan()?.spanContext().traceId };
}

/** Runs work that a request may have begun, and that continues for others and after it. */
export function outsideRequests<Result>(work: () => Result): Result {
  return requests.exit(() => context.with(ROOT_CONTEXT, work));
}
