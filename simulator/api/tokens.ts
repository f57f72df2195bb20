import { applyWrite } from '../http/apply-write';
import { notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { tokenInfo } from './token-info';

const path = '/api/v2/tokens/me';

export const tokenOperations: readonly Operation[] = [
  { method: 'GET', path, handle: describeToken },
  { method: 'HEAD', path, success: 200, handle: () => undefined },
  { method: 'DELETE', path, success: 200, handle: endToken },
  {
    method: 'DELETE',
    path: '/api/v2/tokens/{userId}',
    requires: { any: ['oauth:token:delete'] },
    handle: endTokensOfUser,
  },
];

function describeToken({ simulator, caller, query }: Call) {
  query.flag('preserveIdleTTL', false);
  return tokenInfo(simulator, caller);
}

function endToken(call: Call): undefined {
  applyWrite(call, () => call.simulator.tokens.revoke(call.caller.token));
  return undefined;
}

function endTokensOfUser(call: Call): undefined {
  const { simulator, params } = call;
  const userId = params.userId!;
  if (!simulator.org.users.has(userId)) throw notFound();
  applyWrite(call, () => simulator.tokens.revokeOf({ userId }));
  return undefined;
}
