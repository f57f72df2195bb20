import { isObject } from '../files/read-text';
import type { Names } from './names';

/** Items about a user as such name the user as `userId`; those about grants as their subject. */
const ABOUT_USERS = new Set<unknown>(['user_moved', 'user_state_changed', 'member_added', 'member_removed']);

type Json = Readonly<Record<string, unknown>>;

/** Items of a proposal with the ids that the service takes, for the names in `user`, `role` and `division`. */
export async function itemsWithIds(items: readonly unknown[], names: Names): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const item of items) found.push(isObject(item) ? await itemWithIds(item, names) : item);
  return found;
}

async function itemWithIds({ user, grants, ...item }: Json, names: Names): Promise<Json> {
  return {
    ...(await placeWithIds(item, names)),
    ...(typeof user === 'string' && subjectOf(item.kind, (await names.user(user)).id)),
    ...(Array.isArray(grants) && { grants: await itemsWithIds(grants, names) }),
  };
}

function subjectOf(kind: unknown, id: string): Json {
  return ABOUT_USERS.has(kind) ? { userId: id } : { subjectType: 'user', subjectId: id };
}

async function placeWithIds({ role, division, ...rest }: Json, names: Names): Promise<Json> {
  return {
    ...rest,
    ...(typeof role === 'string' && { roleId: (await names.role(role)).id }),
    ...(typeof division === 'string' && { divisionId: (await names.division(division)).id }),
  };
}

/** Assertions with ids, for the names in `user` and `division` of their claims. */
export async function assertionsWithIds(assertions: readonly unknown[], names: Names): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const assertion of assertions)
    found.push(
      isObject(assertion) && isObject(assertion.claim)
        ? { ...assertion, claim: await claimWithIds(assertion.claim, names) }
        : assertion,
    );
  return found;
}

async function claimWithIds({ user, division, ...claim }: Json, names: Names): Promise<Json> {
  return {
    ...claim,
    ...(typeof user === 'string' && { subject: { type: 'user', id: (await names.user(user)).id } }),
    ...(typeof division === 'string' && { divisionId: (await names.division(division)).id }),
  };
}
