import type { FastifyInstance, FastifyRequest } from 'fastify';
import { credentialKind } from '../../auth/credential-kind';
import { MissingPermissionError, UnauthenticatedError } from '../../auth/auth.errors';
import { TooManyFailedAuthenticationsError } from '../../limits/limits.errors';
import { clientAddress } from '../../http/client-address';
import { actorOf } from '../event/audit-actor';
import type { RefusalRecorder } from './refusal-recorder';

/**
 * Records every request that the entrance refused for want of a permission, or for credentials that are not valid,
 * before it is answered: those who try doors wait for the log. Requests that are let in never come here, nor do
 * requests without credentials. Call it before any route is registered.
 */
export function recordRefusals(instance: FastifyInstance, recorder: RefusalRecorder): void {
  instance.addHook('onError', async (request, _reply, error: Error) => {
    if (error instanceof MissingPermissionError && error.caller !== undefined)
      await recorder.record({
        actor: actorOf(error.caller),
        route: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
        permission: error.permission,
        requestId: request.id,
        clientAddress: clientAddress(request),
      });
    if (isWrongCredentials(error)) await recorder.recordWrong(wrongCredentials(request));
  });
}

function isWrongCredentials(error: Error): boolean {
  if (error instanceof TooManyFailedAuthenticationsError) return true;
  return error instanceof UnauthenticatedError && error.presented;
}

function wrongCredentials(request: FastifyRequest) {
  const credential = credentialKind(request.headers.authorization ?? '');
  return { address: clientAddress(request), credential, requestId: request.id };
}
