import type { onResponseHookHandler } from 'fastify';
import type { Logger } from 'pino';
import { clientAddress } from './client-address';

/** One line for each answer. The route's template, never the URL: its path and query name people. */
export function logRequests(logger: Logger): onResponseHookHandler {
  return (request, reply, done) => {
    const level = levelOf(reply.statusCode);
    if (logger.isLevelEnabled(level)) {
      request.log[level](
        {
          method: request.method,
          route: request.routeOptions.url ?? 'unknown',
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime * 100) / 100,
          caller: request.caller?.id,
          clientAddress: clientAddress(request),
        },
        'request',
      );
    }
    done();
  };
}

function levelOf(status: number): 'debug' | 'info' | 'warn' {
  if (status >= 500) return 'warn';
  return status >= 400 ? 'info' : 'debug';
}
