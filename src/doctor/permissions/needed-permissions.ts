/** A permission of our client, and what Rolecall needs it for. */
export interface NeededPermission {
  readonly permission: string;
  readonly feature: string;
  /** What happens without it, or with it in some divisions only. */
  readonly otherwise: string;
}

/** As listed in docs/genesys-api.md. */
export const readPermissions: readonly NeededPermission[] = [
  need('authorization:role:view', 'roles and their holders', 'no snapshot'),
  need('authorization:grant:view', 'refreshes of single subjects, changes', 'no refreshes, no changes'),
  need('directory:user:view', 'users', 'no snapshot, or a partial one'),
  need('oauth:client:view', 'OAuth clients', 'answers are partial'),
  need('authorization:policy:view', 'access policies', 'answers are partial'),
  need('authorization:orgTrustee:view', 'trustees', 'answers are partial'),
  need('authorization:orgTrusteeUser:view', 'users of trustees', 'answers are partial'),
  need('authorization:orgTrusteeGroup:view', 'groups of trustees', 'answers are partial'),
  need(
    'recording:retentionPolicy:view',
    'retention policies of purposes',
    'purposes cannot be linked to them',
  ),
];

/** Unless LICENSES is off. */
export const licensePermissions: readonly NeededPermission[] = [
  need(
    'authorization:license:view',
    'licences that users need and have',
    'nothing is known about licences; or set LICENSES=off',
  ),
];

/** Unless USAGE is off. */
export const usagePermissions: readonly NeededPermission[] = [
  need(
    'usage:organization:view',
    'calls of OAuth clients',
    'nothing is known about what clients use; or set USAGE=off',
  ),
  need(
    'authorization:settings:view',
    'roles and permissions that people do not use',
    'nothing is known about what people use; or set USAGE=off',
  ),
];

/** Unless GENESYS_AUDITS is off. */
export const auditPermissions: readonly NeededPermission[] = [
  need(
    'audits:audit:view',
    'audits, which announce changes',
    'changes are in the answers with the next sync run; or set GENESYS_AUDITS=off',
  ),
];

export const writePermissions: readonly NeededPermission[] = [
  need('authorization:grant:add', 'changes that add grants', 'changes end as refused'),
  need('authorization:grant:delete', 'changes that remove grants', 'changes end as refused'),
];

function need(permission: string, feature: string, otherwise: string): NeededPermission {
  return { permission, feature, otherwise };
}
