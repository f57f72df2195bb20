import { REPORT_DESCRIPTION } from '../making/send-report';

/** What documentation says of every impact report. */
export const IMPACT_DESCRIPTION =
  '`entries` has one for each user whose access changes, sorted by id, with `timestamp`, `userId`, `action` ' +
  '(`role_assignment_change`), `oldPermissions`, `newPermissions`, `addedPermissions` and `removedPermissions`. These ' +
  'are what the user holds plainly somewhere. `widenedPermissions` and `narrowedPermissions` are those of which ' +
  'something else is added or removed: a division, or a condition on which it is held. `otherEntries` says the ' +
  'same of ' +
  'groups, OAuth clients and trustees. In a workbook a list that is too long for a cell continues in the next ' +
  'row. The ' +
  'HTML page is made to be printed: it has a chart, names, and the first 8 permissions of each list. ' +
  REPORT_DESCRIPTION;
