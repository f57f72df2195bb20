import { isOwnRole, type OwnRole } from './own-roles';

export type Claims = Readonly<Record<string, unknown>>;

/**
 * The roles that a token's claim names, as an array or as text separated by blanks. Names that are not ours are
 * ignored. `claim` is a claim's name, or else a dotted path (`realm_access.roles`) to one inside another.
 */
export function rolesOf(claims: Claims, claim: string): OwnRole[] {
  const value = claimAt(claims, claim);
  const names: unknown[] = typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
  return [...new Set(names.filter(isOwnRole))];
}

/** By the claim's name, or else by a dotted path to one inside another. */
export function claimAt(claims: Claims, claim: string): unknown {
  return Object.hasOwn(claims, claim) ? claims[claim] : valueAt(claims, claim.split('.'));
}

function valueAt(claims: Claims, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    claims,
  );
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null;
}
