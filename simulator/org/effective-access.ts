import { findSubject, grantsInEffect, type Subject } from './grants-in-effect';
import type { SimulatedGrant, SimulatedOrg, SimulatedPermission, SimulatedRole } from './simulated-org';

/** What `GET /_simulator/effective-access/{subjectId}` answers. */
export interface EffectiveAccess {
  subjectId: string;
  kind: Subject['kind'];
  state: Subject['state'];
  /** By permission: `domain:entity:action`, or a flat name such as `admin`. */
  permissions: Record<string, HeldPermission>;
}

interface HeldPermission {
  /** Sorted ids, or `*` alone. */
  divisions: string[];
  /** True when it is held under conditions only. */
  conditional: boolean;
}

/**
 * Deliberately naive: plain loops over strings, so that it can be read and trusted as the independent
 * witness against which the fast implementations are held.
 */
export function effectiveAccess(org: SimulatedOrg, subjectId: string): EffectiveAccess | undefined {
  const subject = findSubject(org, subjectId);
  if (!subject) return undefined;
  const grants = grantsInEffect(org, subject);
  const held: [string, HeldPermission][] = [];
  for (const permission of org.catalogue) {
    const holding = holdingOfCatalogued(org, grants, permission);
    if (holding) held.push([codeOf(permission), holding]);
  }
  for (const name of flatPermissions(org, grants))
    held.push([name, { divisions: ['*'], conditional: false }]);
  return { subjectId, kind: subject.kind, state: subject.state, permissions: Object.fromEntries(held) };
}

/**
 * Whether a user holds a permission without conditions. Division omitted: in at least one division; `*`:
 * in all of them. Unknown users and permissions are never allowed.
 */
export function isAllowed(
  org: SimulatedOrg,
  userId: string,
  permission: string,
  divisionId?: string,
): boolean {
  const user = findSubject(org, userId);
  if (user?.kind !== 'user') return false;
  const grants = grantsInEffect(org, user);
  const catalogued = org.catalogue.find((one) => codeOf(one) === permission);
  if (!catalogued) return flatPermissions(org, grants).includes(permission);
  const holding = holdingOfCatalogued(org, grants, catalogued);
  if (!holding || holding.conditional) return false;
  if (divisionId === undefined || holding.divisions.includes('*')) return true;
  return holding.divisions.includes(divisionId);
}

function holdingOfCatalogued(
  org: SimulatedOrg,
  grants: SimulatedGrant[],
  permission: SimulatedPermission,
): HeldPermission | undefined {
  const plain: string[] = [];
  const conditional: string[] = [];
  for (const grant of grants) {
    const role = org.roles.get(grant.roleId);
    if (!role) continue;
    const divisionId = permission.divisionAware ? grant.divisionId : '*';
    if (givesPlainly(role, permission)) plain.push(divisionId);
    else if (role.policies.some((policy) => matches(policy, permission))) conditional.push(divisionId);
  }
  if (plain.length > 0) return { divisions: normalised(plain), conditional: false };
  if (conditional.length > 0) return { divisions: normalised(conditional), conditional: true };
  return undefined;
}

function givesPlainly(role: SimulatedRole, permission: SimulatedPermission): boolean {
  if (role.permissions.includes(codeOf(permission))) return true;
  return role.policies.some((policy) => policy.condition === undefined && matches(policy, permission));
}

function matches(policy: SimulatedRole['policies'][number], permission: SimulatedPermission): boolean {
  return (
    (policy.domain === permission.domain || policy.domain === '*') &&
    (policy.entityName === permission.entityType || policy.entityName === '*') &&
    (policy.actionSet.includes(permission.action) || policy.actionSet.includes('*'))
  );
}

/** Names without a colon, such as `admin`: held everywhere, whatever the grant's division. */
function flatPermissions(org: SimulatedOrg, grants: SimulatedGrant[]): string[] {
  const names = new Set<string>();
  for (const grant of grants) {
    for (const name of org.roles.get(grant.roleId)?.permissions ?? []) {
      if (name !== '' && !name.includes(':')) names.add(name);
    }
  }
  return [...names].sort();
}

function normalised(divisionIds: string[]): string[] {
  return divisionIds.includes('*') ? ['*'] : [...new Set(divisionIds)].sort();
}

function codeOf(permission: SimulatedPermission): string {
  return `${permission.domain}:${permission.entityType}:${permission.action}`;
}
