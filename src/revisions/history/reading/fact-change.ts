import type { Grant } from '../../../access/model/snapshot';
import type { Entity, EntityKind, Membership } from '../facts/fact';

/** Entities, membership in or ownership of a group, and grants; in the order in which changes are listed. */
export const changeKinds = [
  'user',
  'group',
  'membership',
  'role',
  'grant',
  'division',
  'oauth_client',
  'trustee_user',
  'trustee_group',
  'permission',
  'access_policy',
] as const satisfies readonly (EntityKind | 'membership' | 'grant')[];

export type ChangeKind = (typeof changeKinds)[number];

interface Sides<Fact> {
  /** Undefined for what was added. */
  readonly before?: Fact;
  /** Undefined for what was removed. */
  readonly after?: Fact;
}

/** One difference between two revisions. */
export type FactChange =
  | ({ readonly kind: EntityKind } & Sides<Entity>)
  | ({ readonly kind: 'membership' } & Sides<Membership>)
  | ({ readonly kind: 'grant' } & Sides<Grant>);
