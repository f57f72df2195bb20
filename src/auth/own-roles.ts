import { ownPermissions, type OwnPermission } from './own-permissions';

/** Roles of this service's own API: the bundles of permissions that keys and tokens carry. */
export const ownRoles = {
  'access-checker': ['access:check'],
  'access-reader': [
    'access:check',
    'access:read',
    'assertions:read',
    'baseline:read',
    'conflicts:read',
    'licenses:read',
    'snapshots:read',
    'sync:read',
    'usage:read',
  ],
  'access-admin': [
    'access:check',
    'access:read',
    'assertions:read',
    'assertions:write',
    'baseline:read',
    'changes:plan',
    'changes:apply',
    'changes:read',
    'conflicts:read',
    'conflicts:write',
    'enforcements:write',
    'licenses:infer',
    'licenses:read',
    'reports:read',
    'simulations:read',
    'simulations:write',
    'snapshots:read',
    'sync:accept',
    'sync:read',
    'sync:start',
    'usage:read',
  ],
  /** Approves what others did or plan: those who change access do not accept its drift as well. */
  'access-approver': [
    'access:read',
    'assertions:read',
    'baseline:read',
    'baseline:write',
    'changes:approve',
    'changes:read',
    'conflicts:read',
    'simulations:read',
    'snapshots:read',
  ],
  /** For a pipeline: it may ask whether assertions hold and would hold, and change nothing. */
  'assertion-checker': ['assertions:read', 'simulations:read', 'simulations:write', 'sync:read'],
  auditor: [
    'access:read',
    'assertions:read',
    'audit:read',
    'audit:export',
    'audit:verify',
    'baseline:read',
    'changes:read',
    'conflicts:read',
    'evidence:export',
    'licenses:read',
    'reports:read',
    'reviews:evidence',
    'reviews:read',
    'settings:read',
    'simulations:read',
    'snapshots:read',
    'sync:read',
    'usage:read',
  ],
  /** Who changed access in Genesys. */
  'genesys-audit-reader': ['genesys-audits:read', 'genesys-audits:export'],
  /** For Prometheus and the like. */
  'metrics-reader': ['metrics:read'],
  'purpose-reader': ['purposes:read'],
  'purpose-admin': ['purposes:access', 'purposes:read', 'purposes:write'],
  /** Runs access reviews; what they take away becomes a plan that others approve or apply. */
  'review-owner': [
    'access:read',
    'changes:plan',
    'changes:read',
    'reviews:evidence',
    'reviews:manage',
    'reviews:read',
    'sync:read',
    'sync:start',
    'webhooks:manage',
  ],
  reviewer: ['reviews:decide', 'reviews:read'],
  admin: Object.keys(ownPermissions) as OwnPermission[],
} as const satisfies Record<string, readonly OwnPermission[]>;

export type OwnRole = keyof typeof ownRoles;

export const ownRoleNames = Object.keys(ownRoles) as OwnRole[];

export function isOwnRole(name: unknown): name is OwnRole {
  return typeof name === 'string' && Object.hasOwn(ownRoles, name);
}

export function rolesIncluding(permission: OwnPermission): OwnRole[] {
  return ownRoleNames.filter((role) => (ownRoles[role] as readonly OwnPermission[]).includes(permission));
}
