import type { Call, Operation } from '../http/operation';
import { requireBasicInfo } from './require-basic-info';
import { tokenInfo } from './token-info';

export const tokenOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/tokens/me', handle: describeToken },
];

function describeToken({ simulator, caller, query }: Call) {
  query.flag('preserveIdleTTL', false);
  requireBasicInfo(simulator, caller);
  return tokenInfo(simulator, caller);
}
