import type { SimulatedOrg } from '../org/simulated-org';
import type { Change } from './change';
import { known } from './known';

/** Applies a change of what is told of use. False where it is another kind of change. */
export function applyToUse(org: SimulatedOrg, change: Change): boolean {
  switch (change.op) {
    case 'add-calls':
      org.calls.push(...change.calls);
      return true;
    case 'set-unused-roles':
      org.unusedRoles.set(known(org.users, change.userId).id, change.roleIds);
      return true;
    case 'set-unused-permissions':
      org.unusedPermissions.set(known(org.roles, change.roleId).id, change.permissions);
      return true;
    default:
      return false;
  }
}
