import type { AccessIndex, Holding } from '../access/index/access-index';
import { buildAccessIndex } from '../access/index/build-access-index';
import type { IndexedSubject } from '../access/index/indexed-subject';
import { matrixSteps } from '../access/matrix/compile-matrix';
import { ALL_DIVISIONS, type Snapshot } from '../access/model/snapshot';
import { Yielder } from '../common/yielder';
import { inSlices } from '../common/in-slices';
import type { Column, Row } from '../tables/table-document';

export const accessColumns: readonly Column[] = [
  { key: 'subjectType', title: 'Subject type' },
  { key: 'subjectName', title: 'Subject' },
  { key: 'subjectId', title: 'Subject id', kind: 'id' },
  { key: 'subjectState', title: 'State' },
  { key: 'roleName', title: 'Role' },
  { key: 'roleId', title: 'Role id', kind: 'id' },
  { key: 'divisionName', title: 'Division' },
  { key: 'divisionId', title: 'Division id', kind: 'id' },
  { key: 'via', title: 'Held' },
  { key: 'groupName', title: 'Group' },
  { key: 'groupId', title: 'Group id', kind: 'id' },
  { key: 'effective', title: 'Effective' },
];

/** Few enough that making text of them takes less than a millisecond. */
const ROWS_PER_BATCH = 100;

/**
 * Who has what: every grant of every subject, and for users those of the groups that pass their roles to them. Sorted
 * by the type, name and id of the subject, then by role, division and group. A row is effective when it has an effect:
 * for an active subject, by a role that exists, and for a group when it passes its roles on.
 */
export async function* accessBatches(snapshot: Snapshot): AsyncGenerator<readonly Row[]> {
  const yielder = new Yielder();
  const matrix = await inSlices(matrixSteps(snapshot), yielder);
  const index = await buildAccessIndex(snapshot, matrix, yielder);
  const names = namesIn(index);
  let batch: Row[] = [];
  for (const subject of index.subjects) {
    if (yielder.due()) await yielder.yield();
    batch.push(...rowsOf(subject, index, names));
    if (batch.length < ROWS_PER_BATCH) continue;
    yield batch;
    batch = [];
    await yielder.yield();
  }
  if (batch.length > 0) yield batch;
}

interface Names {
  readonly roles: ReadonlyMap<string, string>;
  readonly divisions: ReadonlyMap<string, string>;
  readonly group: (id: string) => string;
}

function namesIn(index: AccessIndex): Names {
  const { roles, divisions } = index.snapshot;
  return {
    roles: namesById(roles),
    divisions: namesById(divisions).set(ALL_DIVISIONS, 'All divisions'),
    group: (id) => index.subject('group', id)?.name ?? '',
  };
}

/** Where an id occurs twice, the lesser name, whatever the order. */
function namesById(items: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of items) {
    const before = names.get(id);
    names.set(id, before === undefined || name < before ? name : before);
  }
  return names;
}

function rowsOf(subject: IndexedSubject, index: AccessIndex, names: Names): Row[] {
  const passesOn = subject.type !== 'group' || index.passesRoles(subject.id);
  const gives = subject.state === 'active' && passesOn;
  const rows = Array.from(index.holdings(subject), (holding) => rowOf(subject, holding, gives, names));
  return rows.sort(compareRows);
}

function rowOf(
  { type, id, name, state }: IndexedSubject,
  { grant: { roleId, divisionId }, groupId }: Holding,
  gives: boolean,
  names: Names,
): Row {
  const roleName = names.roles.get(roleId);
  return [
    type,
    name,
    id,
    state,
    roleName ?? '',
    roleId,
    names.divisions.get(divisionId) ?? '',
    divisionId,
    groupId === undefined ? 'direct' : 'group',
    groupId === undefined ? null : names.group(groupId),
    groupId ?? null,
    gives && roleName !== undefined,
  ];
}

/** Where role, division, way and group stand in a row, names before ids. */
const FIRST_COMPARED = accessColumns.findIndex(({ key }) => key === 'roleName');

/** Compares two rows of one subject: 0 when they say the same. */
function compareRows(one: Row, other: Row): number {
  for (let place = FIRST_COMPARED; place < one.length; place++) {
    const [cell, otherCell] = [one[place] ?? '', other[place] ?? ''];
    if (cell !== otherCell) return cell < otherCell ? -1 : 1;
  }
  return 0;
}
