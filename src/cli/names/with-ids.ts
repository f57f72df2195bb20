import { UsageError } from '../cli.errors';
import { isObject } from '../files/read-text';
import type { Names } from './names';

type Json = Readonly<Record<string, unknown>>;
export type NameFinder = Pick<Names, 'user' | 'group' | 'role' | 'division'>;

/** Items that name a user or a group as such (`userId`, `groupId`); all others are about a subject. */
const NOT_ABOUT_SUBJECTS = new Set<unknown>([
  'user_moved',
  'user_state_changed',
  'member_added',
  'member_removed',
  'group_roles_switched',
]);

/** An item of a proposal with ids for the names in `user`, `group`, `role` and `division`; the rest stays as it is. */
export async function itemWithIds(item: unknown, names: NameFinder): Promise<unknown> {
  if (!isObject(item)) return item;
  const { user, group, role, division, grants, ...rest } = item;
  const who = { ...(await idMember('userId', user, names)), ...(await idMember('groupId', group, names)) };
  return {
    ...rest,
    ...(NOT_ABOUT_SUBJECTS.has(rest.kind) ? who : subjectOf(who)),
    ...(await idMember('roleId', role, names)),
    ...(await idMember('divisionId', division, names)),
    ...(grants !== undefined && { grants: await each(grants, (grant) => itemWithIds(grant, names)) }),
  };
}

/** An assertion with ids for the names in `user`, `groups`, `exceptSubjects` and `division` of its claim. */
export async function assertionWithIds(assertion: unknown, names: NameFinder): Promise<unknown> {
  if (!isObject(assertion) || !isObject(assertion.claim)) return assertion;
  const { user, groups, exceptSubjects, division, ...rest } = assertion.claim;
  const claim = {
    ...rest,
    ...(user !== undefined && { subject: await keyWithId({ user }, names) }),
    ...(groups !== undefined && { groupIds: await each(groups, (group) => idOf('groupId', group, names)) }),
    ...(exceptSubjects !== undefined && {
      exceptSubjects: await each(exceptSubjects, (key) => keyWithId(key, names)),
    }),
    ...(await idMember('divisionId', division, names)),
  };
  return { ...assertion, claim };
}

/** `{"user": "Ann Lee"}` as `{"type": "user", "id": "…"}`. */
async function keyWithId(key: unknown, names: NameFinder): Promise<unknown> {
  if (!isObject(key)) return key;
  if (key.user !== undefined) return { type: 'user', id: await idOf('userId', key.user, names) };
  return key.group === undefined ? key : { type: 'group', id: await idOf('groupId', key.group, names) };
}

function subjectOf({ userId, groupId }: Json): Json {
  if (userId !== undefined) return { subjectType: 'user', subjectId: userId };
  return groupId === undefined ? {} : { subjectType: 'group', subjectId: groupId };
}

type Member = 'userId' | 'groupId' | 'roleId' | 'divisionId';

async function idMember(member: Member, name: unknown, names: NameFinder): Promise<Json> {
  return name === undefined ? {} : { [member]: await idOf(member, name, names) };
}

async function idOf(member: Member, name: unknown, names: NameFinder): Promise<string> {
  if (typeof name !== 'string') throw new UsageError(`A name must be a text: ${JSON.stringify(name)}`);
  if (member === 'userId') return (await names.user(name)).id;
  if (member === 'groupId') return (await names.group(name)).id;
  return member === 'roleId' ? (await names.role(name)).id : (await names.division(name)).id;
}

/** One after the other: each may ask the service. What is no list is left for the service to refuse. */
export async function each(list: unknown, found: (entry: unknown) => Promise<unknown>): Promise<unknown> {
  if (!Array.isArray(list)) return list;
  const results: unknown[] = [];
  for (const entry of list) results.push(await found(entry));
  return results;
}
