import canonicalize from 'canonicalize';
import type { Role, RolePolicy } from '../../access/model/snapshot';

/** What a role includes more or less than before, as its policies name it: `routing:queue:*`, or a flat `admin`. */
export interface RoleChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A policy with another condition is another one: what it names is removed and added. */
export function roleChanges(before: Role | undefined, after: Role | undefined): RoleChanges {
  const [was, is] = [namedBy(before), namedBy(after)];
  const missing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...new Set([...one].filter(([key]) => !other.has(key)).map(([, name]) => name))].sort();
  return { added: missing(is, was), removed: missing(was, is) };
}

/** By what tells them apart, the names. */
function namedBy(role: Role | undefined): Map<string, string> {
  const named = new Map<string, string>();
  for (const permission of role?.permissions ?? []) named.set(JSON.stringify([permission]), permission);
  for (const policy of role?.policies ?? []) for (const [key, name] of keysOf(policy)) named.set(key, name);
  return named;
}

function keysOf({ domain, entity, actions, condition }: RolePolicy): (readonly [string, string])[] {
  const when = condition && canonicalize(condition);
  return actions.map((action) => [
    JSON.stringify([domain, entity, action, when ?? null]),
    `${[domain, entity, action].join(':')}${when === undefined ? '' : ' (conditional)'}`,
  ]);
}
