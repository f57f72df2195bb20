import type {
  SimulatedAccessPolicy,
  SimulatedClient,
  SimulatedRole,
  SimulatedTrust,
} from '../org/simulated-org';
import type { AuditedChange } from './audit-event';

type Action = 'Create' | 'Update' | 'Delete';

const permissions = (entityType: string, action: string, entity: AuditedChange['entity']): AuditedChange => ({
  serviceName: 'PeoplePermissions',
  entityType,
  action,
  entity,
});

/** Without what was changed in it: it is unknown whether the real one says that. */
export const roleAudit = (action: Action, { id, name }: SimulatedRole) =>
  permissions('Role', action, { id, name });

export const roleSettingsAudit = (organizationId: string) =>
  permissions('RoleSettings', 'Update', { id: organizationId });

export const accessPolicyAudit = (action: Action, { id, name }: SimulatedAccessPolicy) =>
  permissions('Policy', action, { id, name });

export const clientAudit = (action: Action, { id, name }: SimulatedClient) =>
  permissions('OAuthClient', action, { id, name });

export const trustAudit = ({ organizationId, organizationName, enabled }: SimulatedTrust): AuditedChange => ({
  ...permissions('OrganizationAuthorizationTrust', 'Update', { id: organizationId, name: organizationName }),
  changes: [{ property: 'enabled', oldValues: [`${!enabled}`], newValues: [`${enabled}`] }],
});
