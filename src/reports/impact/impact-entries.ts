import type { AccessChange } from '../../access/simulation/access-change';
import { inBatches } from '../../tables/in-batches';
import type { Batches, Column, Row, Table } from '../../tables/table-document';

const ACTION = 'role_assignment_change';

/** An entry names everything that a subject holds, twice. */
const ENTRIES_PER_BATCH = 10;

/** How many permissions a page shows of each list: files have them all. */
const MAX_PER_PAGE = 8;

const changeColumns: readonly Column[] = [
  { key: 'action', title: 'Action' },
  { key: 'oldPermissions', title: 'Old permissions', kind: 'list' },
  { key: 'newPermissions', title: 'New permissions', kind: 'list' },
  { key: 'addedPermissions', title: 'Added permissions', kind: 'list' },
  { key: 'removedPermissions', title: 'Removed permissions', kind: 'list' },
  { key: 'widenedPermissions', title: 'Widened permissions', kind: 'list' },
  { key: 'narrowedPermissions', title: 'Narrowed permissions', kind: 'list' },
];
const timestampColumn: Column = { key: 'timestamp', title: 'Timestamp', kind: 'time' };

/** One entry for each user, with everything that the user holds before and after. */
export function userEntries(users: Iterable<AccessChange>, timestamp: string): Table {
  return {
    key: 'entries',
    title: 'Users',
    columns: [timestampColumn, { key: 'userId', title: 'User id', kind: 'id' }, ...changeColumns],
    batches: batchesOf(users, (change) => [timestamp, change.subject.id, ...changeCells(change)]),
  };
}

/** The same for subjects that are not users. */
export function otherEntries(others: Iterable<AccessChange>, timestamp: string): Table {
  return {
    key: 'otherEntries',
    title: 'Groups and clients',
    columns: [
      timestampColumn,
      { key: 'subjectType', title: 'Subject type' },
      { key: 'subjectId', title: 'Subject id', kind: 'id' },
      ...changeColumns,
    ],
    batches: batchesOf(others, (change) => [
      timestamp,
      change.subject.type,
      change.subject.id,
      ...changeCells(change),
    ]),
  };
}

/** Lines for people to read: names, counts, and the first permissions of each list. */
export function pageEntries(title: string, changes: Iterable<AccessChange>): Omit<Table, 'key'> {
  return {
    title,
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'id', title: 'Id', kind: 'id' },
      { key: 'before', title: 'Before', kind: 'number' },
      { key: 'after', title: 'After', kind: 'number' },
      { key: 'removed', title: 'Loses', kind: 'list' },
      { key: 'added', title: 'Gains', kind: 'list' },
      { key: 'narrowed', title: 'In fewer places', kind: 'list' },
      { key: 'widened', title: 'In more places', kind: 'list' },
    ],
    batches: batchesOf(changes, pageRow),
  };
}

function changeCells(change: AccessChange): Row {
  return [
    ACTION,
    change.oldPermissions,
    change.newPermissions,
    change.addedPermissions,
    change.removedPermissions,
    change.widenedPermissions,
    change.narrowedPermissions,
  ];
}

function pageRow(change: AccessChange): Row {
  const { subject, oldPermissions, newPermissions } = change;
  return [
    subject.name,
    subject.id,
    oldPermissions.length,
    newPermissions.length,
    firstOf(change.removedPermissions),
    firstOf(change.addedPermissions),
    firstOf(change.narrowedPermissions),
    firstOf(change.widenedPermissions),
  ];
}

function firstOf(permissions: readonly string[]): readonly string[] {
  const left = permissions.length - MAX_PER_PAGE;
  return left <= 0 ? permissions : [...permissions.slice(0, MAX_PER_PAGE), `and ${left} more`];
}

function batchesOf(changes: Iterable<AccessChange>, rowOf: (change: AccessChange) => Row): Batches {
  return inBatches(mapped(changes, rowOf), ENTRIES_PER_BATCH);
}

function* mapped(changes: Iterable<AccessChange>, rowOf: (change: AccessChange) => Row): Generator<Row> {
  for (const change of changes) yield rowOf(change);
}
