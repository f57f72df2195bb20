import type { Caller } from '../access/caller';
import { ApiError } from '../http/api-error';
import type { SimulatorState } from '../simulator-state';

const SCOPE = 'user-basic-info';

/** Scopes bind clients that act for users; a client that speaks for itself has roles instead. */
export function requireBasicInfo({ org }: SimulatorState, { userId, clientId }: Caller): void {
  if (userId === undefined || org.clients.get(clientId)?.scope.includes(SCOPE)) return;
  throw new ApiError(403, 'app.not.authorized.for.scope', `App not authorized to use scope ${SCOPE}`);
}
