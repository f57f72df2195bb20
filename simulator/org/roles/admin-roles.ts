import type { RoleDefinition } from './role-definition';

/** Roles that govern people, access and the platform, and those that history left behind. */
export const adminRoles: RoleDefinition[] = [
  {
    key: 'admin',
    name: 'admin',
    description: 'Organization administrator',
    default: true,
    permissions: ['admin', 'group_creation'],
    policies: `
      directory:*:*; authorization:role:*; authorization:grant:*; authorization:division:*; authorization:settings:*;
      oauth:client:view; sso:provider:*; limits:organization:view; audits:audit:view
    `,
  },
  {
    key: 'master-admin',
    name: 'Master Admin',
    description: 'Everything',
    default: true,
    permissions: ['admin'],
    policies: `
      routing:*:*; architect:*:*; authorization:*:*; directory:*:*; telephony:*:*; oauth:*:*; recording:*:*; quality:*:*;
      outbound:*:*; wfm:*:*; analytics:*:*; conversation:*:*; groups:*:*; integrations:*:*; audits:*:*; gdpr:*:*; ui:*:*
    `,
  },
  {
    key: 'people-admin',
    name: 'People Admin',
    description: 'Joiners, movers and leavers: people and their roles',
    policies: `
      directory:user:add,edit,view; directory:group:add,edit,view; authorization:grant:add,delete,view;
      authorization:role:view; authorization:division:view; groups:team:*
    `,
  },
  {
    key: 'auditor',
    name: 'Auditor',
    description: 'Reads access and audit trails, changes nothing',
    policies: `
      audits:*:view; authorization:*:view; directory:*:view; oauth:*:view; recording:retentionPolicy:view
    `,
  },
  {
    key: 'trusted-external-user',
    name: 'Trusted External User',
    description: 'People of other organisations',
    default: true,
    policies: 'directory:user:view; routing:queue:view; architect:flow:view',
  },
  {
    key: 'legacy-queue-admin',
    name: 'queueAdmin',
    description: 'Left over from a migration; gives nothing',
    policies: '',
  },
  {
    key: 'migration-support',
    name: 'Migration Support',
    description: 'Names a permission that the platform no longer has',
    policies: 'routing:carrierPigeon:release; routing:queue:view',
  },
];
