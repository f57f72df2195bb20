import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';

const waiting = new WeakMap<ServerResponse, (() => void)[]>();

/**
 * Calls back once a response has been sent or its connection is gone, at once if that was before. One listener serves
 * all callers: Node.js warns of a leak at the eleventh, and Fastify has several of its own.
 */
export function whenClosed(response: ServerResponse, callback: () => void): void {
  const others = waiting.get(response);
  if (others !== undefined) {
    others.push(callback);
    return;
  }
  const callbacks = [callback];
  waiting.set(response, callbacks);
  finished(response, () => {
    waiting.delete(response);
    for (const one of callbacks) one();
  });
}
