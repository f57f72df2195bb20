/** In the order in which they are written. */
const columns = [
  'position',
  'version',
  'subjectType',
  'subject',
  'state',
  'role',
  'division',
  'powerful',
  'dormantSince',
  'brokenRules',
  'dataCategories',
  'decision',
  'targetRoleId',
  'targetDivisionId',
  'reason',
  'subjectId',
  'roleId',
  'divisionId',
] as const;

export type SheetColumn = (typeof columns)[number];

export const sheetColumns: readonly SheetColumn[] = columns;

/** Without these it is not said which item a line is about, and what it decides. */
export const neededColumns: readonly SheetColumn[] = [
  'position',
  'version',
  'subjectId',
  'roleId',
  'divisionId',
  'decision',
];
