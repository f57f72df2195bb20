import type { AccessIndex } from '../../access-index/access-index';
import type { IndexedSubject, SubjectStateName } from '../../access-index/indexed-subject';
import type { Group, SubjectType } from '../../access-model/snapshot';
import { folded } from '../listing/folded';
import type { ListedSubject } from './listed-subject';
import { peopleOf } from './people-of';

/** Which subjects are asked for; what is absent does not restrict. */
export interface SubjectFilter {
  readonly types?: readonly SubjectType[];
  /** Part of the name, in any case. */
  readonly name?: string;
  /** Part of the address, in any case. */
  readonly email?: string;
  readonly state?: SubjectStateName;
  /** Where a user is at home. */
  readonly divisionId?: string;
  /** A role that the subject holds, itself or through a group. */
  readonly roleId?: string;
  /** A group that the user is in. */
  readonly groupId?: string;
  /** Whether it holds a role that there is. */
  readonly hasRoles?: boolean;
  /** Of a group: whether roles are enabled for it. */
  readonly rolesEnabled?: boolean;
}

type Test = (listed: ListedSubject) => boolean;

/** Tells of a subject whether the filter wants it. */
export function subjectTest(index: AccessIndex, filter: SubjectFilter): Test {
  const tests = [...textTests(filter), ...entityTests(filter), ...holdingTests(index, filter)];
  return (listed) => tests.every((test) => test(listed));
}

function* textTests({ types, name, email }: SubjectFilter): Generator<Test> {
  if (types !== undefined) yield ({ subject }) => types.includes(subject.type);
  if (name !== undefined) yield contains('name', folded(name));
  if (email !== undefined) yield contains('email', folded(email));
}

function contains(field: 'name' | 'email', part: string): Test {
  return (listed) => listed[field].includes(part);
}

function* entityTests({ state, divisionId, rolesEnabled }: SubjectFilter): Generator<Test> {
  if (state !== undefined) yield ({ subject }) => subject.state === state;
  if (divisionId !== undefined) yield ({ subject }) => fieldOf(subject, 'divisionId') === divisionId;
  if (rolesEnabled !== undefined) yield ({ subject }) => fieldOf(subject, 'rolesEnabled') === rolesEnabled;
}

function fieldOf({ entity }: IndexedSubject, name: 'divisionId' | 'rolesEnabled'): unknown {
  return (entity as Readonly<Record<string, unknown>> | undefined)?.[name];
}

function* holdingTests(index: AccessIndex, { roleId, groupId, hasRoles }: SubjectFilter): Generator<Test> {
  if (groupId !== undefined) {
    const group = index.subject('group', groupId)?.entity as Group | undefined;
    const people = group === undefined ? new Set<string>() : peopleOf(group);
    yield ({ subject }) => subject.type === 'user' && people.has(subject.id);
  }
  if (roleId !== undefined) yield holdsOne(index, (id) => id === roleId);
  if (hasRoles !== undefined) {
    const holdsRole = holdsOne(index, (id) => index.roles.has(id));
    yield (listed) => holdsRole(listed) === hasRoles;
  }
}

/** Whether a subject holds such a role, itself or through one of the groups that pass roles to it. */
function holdsOne(index: AccessIndex, wanted: (roleId: string) => boolean): Test {
  const holdsItself = ({ grants }: IndexedSubject) => grants.some(({ roleId }) => wanted(roleId));
  const groups = new Set(
    index.subjects.filter((subject) => subject.type === 'group' && holdsItself(subject)).map(({ id }) => id),
  );
  return ({ subject }) => holdsItself(subject) || subject.groupIds.some((id) => groups.has(id));
}
