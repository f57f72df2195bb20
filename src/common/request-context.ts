import { AsyncLocalStorage } from 'node:async_hooks';
import { context, ROOT_CONTEXT, trace } from '@opentelemetry/api';

const requests = new AsyncLocalStorage<string | undefined>();

/** Runs work of a request: log lines of all that it calls carry its id. */
export function inRequest<Result>(requestId: string, work: () => Result): Result {
  return requests.run(requestId, work);
}

/** What lines written here are about: the id of the request and of its trace, where there are any. */
export function aboutNow(): { readonly requestId?: string; readonly trace_id?: string } {
  return { requestId: requests.getStore(), trace_id: trace.getActiveSpan()?.spanContext().traceId };
}

/** Runs work that a request may have begun, and that goes on for others and after it. */
export function outsideRequests<Result>(work: () => Result): Result {
  return requests.run(undefined, () => context.with(ROOT_CONTEXT, work));
}
