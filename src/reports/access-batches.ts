import { ALL_DIVISIONS, type Grant, type Snapshot } from '../access-model/snapshot';
import type { Column, Row } from '../common/tables/table-document';
import { Breather } from '../common/breather';
import { sortedBy } from '../common/sorted-by';
import { indexAccess, type AccessIndex } from './access-index';
import { subjectOrder, type AccessSubject } from './access-subject';

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
const ROWS_A_BATCH = 100;

/** A role that somebody holds in a division: directly, or through a group. */
interface Holding {
  readonly grant: Grant;
  readonly groupId: string | null;
}

/**
 * Who has what: every grant of every subject, and for users those of the groups that pass their roles to them.
 * Sorted by the type, name and id of the subject, then by role, division and group. A row is effective when it
 * gives something: to an active subject, by a role that there is, and for a group when it passes its roles on.
 */
export async function* accessBatches(snapshot: Snapshot): AsyncGenerator<readonly Row[]> {
  const breather = new Breather();
  const index = await indexAccess(snapshot, breather);
  const names = namesIn(snapshot, index);
  let batch: Row[] = [];
  for (const { subject } of await sortedBy(
    await holdersIn(index, breather),
    ({ order }) => order,
    breather,
  )) {
    batch.push(...rowsOf(subject, index, names));
    if (batch.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = [];
    await breather.breathe();
  }
  if (batch.length > 0) yield batch;
}

/** Whoever holds something, each with its place in the order. */
async function holdersIn(index: AccessIndex, breather: Breather) {
  const holders: { subject: AccessSubject; order: string }[] = [];
  for (const subject of index.subjects) {
    if (holdsSomething(subject, index)) holders.push({ subject, order: subjectOrder(subject) });
    if (breather.due()) await breather.breathe();
  }
  return holders;
}

function holdsSomething({ type, id }: AccessSubject, { grants, groupsOf }: AccessIndex): boolean {
  return grants[type].has(id) || (type === 'user' && groupsOf.has(id));
}

interface Names {
  readonly roles: ReadonlyMap<string, string>;
  readonly divisions: ReadonlyMap<string, string>;
  readonly group: (id: string) => string;
}

function namesIn({ roles, divisions }: Snapshot, { subjects }: AccessIndex): Names {
  return {
    roles: namesById(roles),
    divisions: namesById(divisions).set(ALL_DIVISIONS, 'All divisions'),
    group: (id) => subjects.get('group', id)?.name ?? '',
  };
}

/** Of an id that comes twice the lesser name, whatever the order. */
function namesById(items: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of items) {
    const before = names.get(id);
    names.set(id, before === undefined || name < before ? name : before);
  }
  return names;
}

/** A grant that comes twice is one row. */
function rowsOf(subject: AccessSubject, index: AccessIndex, names: Names): Row[] {
  const passesOn = subject.type !== 'group' || index.passing.has(subject.id);
  const gives = subject.state === 'active' && passesOn;
  const rows = holdingsOf(subject, index).map((holding) => rowOf(subject, holding, gives, names));
  rows.sort(compareRows);
  return rows.filter((row, place) => place === 0 || compareRows(row, rows[place - 1] as Row) !== 0);
}

function holdingsOf({ type, id }: AccessSubject, { grants, groupsOf }: AccessIndex): Holding[] {
  const direct = (grants[type].get(id) ?? []).map((grant): Holding => ({ grant, groupId: null }));
  if (type !== 'user') return direct;
  const inherited = (groupsOf.get(id) ?? []).flatMap((groupId) =>
    (grants.group.get(groupId) ?? []).map((grant): Holding => ({ grant, groupId })),
  );
  return [...direct, ...inherited];
}

function rowOf(
  { type, id, name, state }: AccessSubject,
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
    groupId === null ? 'direct' : 'group',
    groupId === null ? null : names.group(groupId),
    groupId,
    gives && roleName !== undefined,
  ];
}

/** Where role, division, way and group stand in a row, names before ids. */
const FIRST_COMPARED = accessColumns.findIndex(({ key }) => key === 'roleName');

/** Of two rows of one subject: 0 when they say the same. */
function compareRows(one: Row, other: Row): number {
  for (let place = FIRST_COMPARED; place < one.length; place++) {
    const [cell, otherCell] = [one[place] ?? '', other[place] ?? ''];
    if (cell !== otherCell) return cell < otherCell ? -1 : 1;
  }
  return 0;
}
