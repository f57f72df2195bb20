/** The flat permission of the General Admin: it stands for everything. */
export const GENERAL_ADMIN = 'admin';

/** A holder of one of these can assign any role to themselves or to an application. */
export const roleGrantingPermissions = [
  GENERAL_ADMIN,
  'authorization:grant:add',
  'authorization:role:add',
  'authorization:role:edit',
] as const;

/** Permissions that would do great harm in the wrong hands: access, evidence, mass data, the ways into the platform. */
export const powerfulPermissions = [
  ...roleGrantingPermissions,
  'authorization:orgTrustee:add',
  'authorization:policy:edit',
  'oauth:client:add',
  'oauth:client:edit',
  'sso:provider:add',
  'sso:provider:edit',
  'directory:organization:admin',
  'directory:user:setPassword',
  'recording:retentionPolicy:edit',
  'recording:encryptionKey:edit',
  'recording:job:add',
  'analytics:dataExport:add',
  'externalContacts:export:add',
  'gdpr:request:add',
  'integrations:integration:add',
] as const;
