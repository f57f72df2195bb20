import { permissionCatalogue } from './permission-catalogue';
import type { SimulatedOrg } from './simulated-org';

/** An organisation with a permission catalogue and nothing else. */
export function emptyOrg(id: string, name: string, seed: number): SimulatedOrg {
  return {
    id,
    name,
    seed,
    users: new Map(),
    groups: new Map(),
    roles: new Map(),
    divisions: new Map(),
    clients: new Map(),
    trusts: new Map(),
    accessPolicies: new Map(),
    purposes: new Map(),
    retentionPolicies: new Map(),
    licenses: new Map(),
    assignedLicenses: new Map(),
    calls: [],
    unusedRoles: new Map(),
    unusedPermissions: new Map(),
    catalogue: permissionCatalogue(),
    grants: new Map(),
  };
}
