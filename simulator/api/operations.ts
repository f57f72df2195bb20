import type { Operation } from '../http/operation';
import { clientOperations } from './clients';
import { divisionOperations } from './divisions';
import { grantWriteOperations } from './grant-writes';
import { groupOperations } from './groups';
import { organizationOperations } from './organization';
import { permissionOperations } from './permissions';
import { policyOperations } from './policies';
import { roleOperations } from './roles';
import { subjectOperations } from './subjects';
import { tokenOperations } from './tokens';
import { trusteeOperations } from './trustees';
import { userMeOperations } from './user-me';
import { userOperations } from './users';

/** Everything that the simulator serves under `/api/v2`. */
export const operations: readonly Operation[] = [
  ...organizationOperations,
  ...roleOperations,
  ...permissionOperations,
  ...divisionOperations,
  ...subjectOperations,
  ...grantWriteOperations,
  ...policyOperations,
  ...userMeOperations,
  ...userOperations,
  ...groupOperations,
  ...clientOperations,
  ...trusteeOperations,
  ...tokenOperations,
];
