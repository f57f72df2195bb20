import {
  missingAnyPermissions,
  missingDivisionPermission,
  missingDivisionPermissions,
  missingPermissions,
} from '../http/api-error';
import type { Requirement } from '../http/operation';
import type { SimulatorState } from '../simulator-state';

/** Where a client holds a permission: everywhere, in some divisions, or nowhere (undefined). */
export type Reach = '*' | ReadonlySet<string>;

/** A permission that is held under conditions only does not count. */
export function reachOf(simulator: SimulatorState, clientId: string, permission: string): Reach | undefined {
  const held = simulator.views.rightsOf(clientId)?.permissions[permission];
  if (!held || held.conditional) return undefined;
  return held.divisions.includes('*') ? '*' : new Set(held.divisions);
}

/** Whether any one of the permissions is held in the division. */
export function reachesWithAny(
  simulator: SimulatorState,
  subjectId: string,
  permissions: readonly string[],
  divisionId: string,
): boolean {
  const found = permissions.map((permission) => reachOf(simulator, subjectId, permission));
  return found.some((reach) => reach !== undefined && reaches(reach, divisionId));
}

/** Throws a 403 that names what is missing. */
export function requirePermissions(simulator: SimulatorState, clientId: string, requires: Requirement): void {
  const holds = (permission: string) => reachOf(simulator, clientId, permission) !== undefined;
  if ('any' in requires) {
    if (requires.any.some(holds)) return;
    if (requires.any.length > 1) throw missingAnyPermissions(requires.any);
    throw missingPermissions(requires.any);
  }
  const missing = requires.all.filter((permission) => !holds(permission));
  if (missing.length > 0) throw missingPermissions(missing);
}

export function requireEverywhere(simulator: SimulatorState, clientId: string, permission: string): void {
  if (reachOf(simulator, clientId, permission) !== '*') throw missingDivisionPermission(permission);
}

/** Refuses a grant, or its removal, in a division where the caller may not do that; `*` needs the permission everywhere. */
export function requireGrantReach(
  simulator: SimulatorState,
  subjectId: string,
  permission: 'authorization:grant:add' | 'authorization:grant:delete',
  divisionIds: readonly string[],
): void {
  if (!simulator.modes.grantsByDivision || divisionIds.length === 0) return;
  const reach = reachOf(simulator, subjectId, permission);
  if (reach === undefined || divisionIds.some((id) => !reaches(reach, id)))
    throw missingDivisionPermissions();
}

/** The divisions in which a client holds any role: the only ones that it gets to see. */
export function visibleDivisions(simulator: SimulatorState, clientId: string): Reach {
  const divisionIds = (simulator.org.grants.get(clientId) ?? []).map((grant) => grant.divisionId);
  return divisionIds.includes('*') ? '*' : new Set(divisionIds);
}

export const reaches = (reach: Reach, divisionId: string) => reach === '*' || reach.has(divisionId);
