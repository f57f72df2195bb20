import { grantKey } from '../matrix/grant-key';
import type { Matrix } from '../matrix/matrix';
import type { Snapshot } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from './access-index';
import { buildAccessIndex } from './build-access-index';
import type { IndexedSubject } from './indexed-subject';
import type { PostingChange } from './postings';
import { isIn, partOfSnapshot, type SubjectSet } from './subject-part';

/**
 * The index of a snapshot that differs from the indexed one in these subjects and in its roles only: the entities, what
 * they hold, the members of the groups. `tells` is the part of the snapshot that concerns them, if available. Undefined
 * when ranks change because a subject was added, removed or renamed: the index must then be rebuilt.
 */
export async function updateAccessIndex(
  base: AccessIndex,
  next: Snapshot,
  changed: SubjectSet,
  yielder: Yielder,
  tells = partOfSnapshot(next, changed),
): Promise<AccessIndex | undefined> {
  const part = await buildAccessIndex(tells, base.matrix, yielder);
  const subjects: IndexedSubject[] = [];
  for (const [type, id] of touched(base, part, changed)) {
    const before = base.subject(type, id);
    const after = before && subjectAfter(before, part, changed);
    if (after === undefined || after.name !== before?.name) return undefined;
    subjects.push(after);
    if (yielder.due()) await yielder.yield();
  }
  const members = [...changed.group].map(
    (id) => [id, part.passesRoles(id) ? part.members(id) : undefined] as const,
  );
  const roles = new Map(next.roles.map((role) => [role.id, role]));
  const draft = base.with({ snapshot: next, subjects, members, roles });
  const matrix = await matrixAfter(draft, base, subjects, yielder);
  const postings = base.postings.with(await postingChanges(base, draft, subjects, yielder));
  return draft.with({ matrix, postings });
}

/**
 * The subjects that the change concerns: the changed ones, and the people to whom a changed group passes or passed its
 * roles.
 */
function* touched(
  base: AccessIndex,
  part: AccessIndex,
  changed: SubjectSet,
): Generator<[IndexedSubject['type'], string]> {
  const users = new Set(changed.user);
  for (const groupId of changed.group) {
    const [before, after] = [base.members(groupId), part.members(groupId)];
    const sameRoles = holdsTheSame(base.subject('group', groupId), part.subject('group', groupId));
    for (const id of before) if (!sameRoles || !after.has(id)) users.add(id);
    for (const id of after) if (!sameRoles || !before.has(id)) users.add(id);
    yield ['group', groupId];
  }
  for (const id of users) yield ['user', id];
  for (const id of changed.oauth_client) yield ['oauth_client', id];
}

function holdsTheSame(one: IndexedSubject | undefined, other: IndexedSubject | undefined): boolean {
  const texts = (subject?: IndexedSubject) => (subject?.grants ?? []).map(grantKey).sort();
  return JSON.stringify(texts(one)) === JSON.stringify(texts(other));
}

/** Undefined for a subject that nothing mentions any more. */
function subjectAfter(
  before: IndexedSubject,
  part: AccessIndex,
  changed: SubjectSet,
): IndexedSubject | undefined {
  const { rank, type, id } = before;
  const own = isIn(changed, type, id) ? part.subject(type, id) : before;
  const groupIds = type === 'user' ? groupsAfter(before, part, changed) : [];
  const { name = '', state = 'unknown', entity, grants = [] } = own ?? {};
  if (state === 'unknown' && grants.length === 0 && groupIds.length === 0) return undefined;
  return { rank, type, id, name, state, grants, groupIds, ...(entity && { entity }) };
}

function groupsAfter({ id, groupIds }: IndexedSubject, part: AccessIndex, changed: SubjectSet): string[] {
  const others = groupIds.filter((groupId) => !changed.group.has(groupId));
  const now = [...changed.group].filter((groupId) => part.members(groupId).has(id));
  return [...others, ...now].sort();
}

async function matrixAfter(
  draft: AccessIndex,
  base: AccessIndex,
  subjects: readonly IndexedSubject[],
  yielder: Yielder,
): Promise<Matrix> {
  const { snapshot } = draft;
  let { matrix } = base;
  for (const [id, role] of draft.roles)
    if (base.roles.get(id) !== role) matrix = matrix.withRole(role, snapshot);
  for (const subject of subjects) {
    const { type, id, state } = subject;
    matrix =
      state === 'unknown'
        ? matrix.withoutSubject(type, id, snapshot)
        : matrix.withSubject(type, { id, state, pairs: pairsOf(draft, subject) }, snapshot);
    if (yielder.due()) await yielder.yield();
  }
  return matrix;
}

/** What counts for a subject: nothing for a group that does not pass its roles on. */
function pairsOf(index: AccessIndex, subject: IndexedSubject): (readonly [string, string])[] {
  if (subject.type === 'group' && !index.passesRoles(subject.id)) return [];
  return [...index.holdings(subject)].map(({ grant }) => [grant.roleId, grant.divisionId] as const);
}

async function postingChanges(
  base: AccessIndex,
  draft: AccessIndex,
  subjects: readonly IndexedSubject[],
  yielder: Yielder,
): Promise<PostingChange[]> {
  const changes: PostingChange[] = [];
  for (const subject of subjects) {
    const { rank } = subject;
    const before = base.subjects[rank];
    for (const [roleId, divisionId] of before ? pairsOf(base, before) : [])
      changes.push({ roleId, divisionId, rank, holds: false });
    for (const [roleId, divisionId] of pairsOf(draft, subject))
      changes.push({ roleId, divisionId, rank, holds: true });
    if (yielder.due()) await yielder.yield();
  }
  return changes;
}
