/**
 * What an event says has changed. `subject` is one of which the kind is not known yet; `role_holders` are those who hold
 * a role; what has the id `*` is a whole part of the organisation, and `organization` is all of it.
 */
export const hintKinds = [
  'subject',
  'user',
  'group',
  'oauth_client',
  'role',
  'role_holders',
  'roles',
  'access_policies',
  'divisions',
  'organization',
] as const;
export type HintKind = (typeof hintKinds)[number];

/** Something to read again. */
export interface Hint {
  readonly kind: HintKind;
  readonly id: string;
}

export const WHOLE = '*';

export function hintKey({ kind, id }: Hint): string {
  return `${kind} ${id}`;
}

/** Each of them once, in their order. */
export function distinctHints(hints: Iterable<Hint>): Hint[] {
  return [...new Map([...hints].map((hint) => [hintKey(hint), hint])).values()];
}
