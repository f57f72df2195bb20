import type { AccessIndex } from '../../access/index/access-index';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import { inBatches } from '../../tables/in-batches';
import type { Row, Table } from '../../tables/table-document';
import type { ReportedItem } from './reported-items';

const ROWS_PER_BATCH = 100;

/** Every grant that a change adds or removes: whose, which role and where, by name and id. */
export function grantsTable(base: AccessIndex, items: readonly ReportedItem[]): Table {
  return {
    key: 'grants',
    title: 'Grants',
    columns: [
      { key: 'change', title: 'Change' },
      { key: 'subjectType', title: 'Subject type' },
      { key: 'subjectName', title: 'Subject' },
      { key: 'subjectId', title: 'Subject id', kind: 'id' },
      { key: 'roleName', title: 'Role' },
      { key: 'roleId', title: 'Role id', kind: 'id' },
      { key: 'divisionName', title: 'Division' },
      { key: 'divisionId', title: 'Division id', kind: 'id' },
    ],
    batches: inBatches(rowsOf(base, items), ROWS_PER_BATCH),
  };
}

function* rowsOf(base: AccessIndex, items: readonly ReportedItem[]): Generator<Row> {
  for (const item of items) {
    for (const grant of item.plan.remove) yield rowOf(base, item, 'removed', grant);
    for (const grant of item.plan.add) yield rowOf(base, item, 'added', grant);
  }
}

function rowOf(
  base: AccessIndex,
  { subjectType, subjectId }: ReportedItem,
  change: 'added' | 'removed',
  { roleId, divisionId }: HeldRole,
): Row {
  const division = divisionId === ALL_DIVISIONS ? 'All divisions' : base.divisions.get(divisionId)?.name;
  return [
    change,
    subjectType,
    base.subject(subjectType, subjectId)?.name ?? '',
    subjectId,
    base.roles.get(roleId)?.name ?? '',
    roleId,
    division ?? '',
    divisionId,
  ];
}
