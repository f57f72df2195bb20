import type { Examination } from '../assumption';
import { auditDelayExamination } from './audit-delay.examination';
import { auditsExamination } from './audits.examination';
import { callersExamination } from './callers.examination';
import { clientsExamination } from './clients.examination';
import { cursorsExamination } from './cursors.examination';
import { detailsExamination } from './details.examination';
import { grantsExamination } from './grants.examination';
import { groupsExamination } from './groups.examination';
import { limitsExamination } from './limits.examination';
import { listingsExamination } from './listings.examination';
import { rolesExamination } from './roles.examination';
import { rowsExamination } from './rows.examination';
import { usersExamination } from './users.examination';

/** In the order in which they run. Audits come first and their delay late, so that some arrive in between. The limits come last: they count the headers of all answers before. */
export const examinations = [
  auditsExamination,
  listingsExamination,
  detailsExamination,
  cursorsExamination,
  rowsExamination,
  usersExamination,
  groupsExamination,
  grantsExamination,
  rolesExamination,
  clientsExamination,
  callersExamination,
  auditDelayExamination,
  limitsExamination,
] as readonly Examination<unknown>[];
