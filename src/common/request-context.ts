import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string | undefined>();

/** Runs work of a request: log lines of all that it calls carry its id. */
export function inRequest<Result>(requestId: string, work: () => Result): Result {
  return requests.run(requestId, work);
}

/** The id of the request that is being worked on here, if there is one. */
export function currentRequestId(): string | undefined {
  return requests.getStore();
}

/** Runs work that a request may have begun, and that goes on for others and after it. */
export function outsideRequests<Result>(work: () => Result): Result {
  return requests.run(undefined, work);
}
