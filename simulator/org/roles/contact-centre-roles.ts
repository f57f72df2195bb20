import { adminRoles } from './admin-roles';
import { agentRoles } from './agent-roles';
import { leadershipRoles } from './leadership-roles';
import type { RoleDefinition } from './role-definition';
import { specialistRoles } from './specialist-roles';

/** The roles of a believable contact centre. */
export const contactCentreRoles: RoleDefinition[] = [
  ...agentRoles,
  ...leadershipRoles,
  ...specialistRoles,
  ...adminRoles,
];
