import type { Operation } from '../http/operation';
import { auditQueryOperations } from './audit-queries';
import { auditRealtimeOperations } from './audit-realtime';
import { authorizationSettingsOperations } from './authorization-settings';
import { clientOperations } from './clients';
import { clientWriteOperations } from './client-writes';
import { divisionOperations } from './divisions';
import { divisionWriteOperations } from './division-writes';
import { grantWriteOperations } from './grant-writes';
import { groupOperations } from './groups';
import { groupMemberOperations } from './group-members';
import { groupWriteOperations } from './group-writes';
import { licenseOperations } from './licenses';
import { moveObjectsOperation } from './move-objects';
import { organizationOperations } from './organization';
import { permittedDivisionOperations } from './permitted-divisions';
import { permissionOperations } from './permissions';
import { policyOperations } from './policies';
import { roleSettingsOperations } from './role-settings';
import { roleUserOperations } from './role-user-writes';
import { roleWriteOperations } from './role-writes';
import { roleOperations } from './roles';
import { subjectOperations } from './subjects';
import { tokenOperations } from './tokens';
import { trustAuditOperations } from './trust-audits';
import { trusteeOperations } from './trustees';
import { usageOperations } from './usage';
import { userMeOperations } from './user-me';
import { userSearchOperations } from './user-search';
import { userWriteOperations } from './user-writes';
import { userOperations } from './users';

/** Everything that the simulator serves under `/api/v2`. */
export const operations: readonly Operation[] = [
  ...organizationOperations,
  ...roleOperations,
  ...roleWriteOperations,
  ...roleSettingsOperations,
  ...roleUserOperations,
  ...permissionOperations,
  ...divisionOperations,
  ...divisionWriteOperations,
  moveObjectsOperation,
  ...permittedDivisionOperations,
  ...subjectOperations,
  ...grantWriteOperations,
  ...policyOperations,
  ...userMeOperations,
  ...userOperations,
  ...userWriteOperations,
  ...userSearchOperations,
  ...groupOperations,
  ...groupWriteOperations,
  ...groupMemberOperations,
  ...clientOperations,
  ...clientWriteOperations,
  ...trusteeOperations,
  ...tokenOperations,
  ...auditRealtimeOperations,
  ...auditQueryOperations,
  ...trustAuditOperations,
  ...licenseOperations,
  ...usageOperations,
  ...authorizationSettingsOperations,
];
