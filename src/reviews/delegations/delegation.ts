import type { Author } from '../../auth/author';
import type { Actor } from '../../auth/party';

/** In place of a reviewer: what is assigned to no one. */
export const OF_NO_ONE = '';

/** What one reviewer is asked in a campaign, another one may answer. */
export interface Delegation {
  /** UUIDv7. */
  readonly id: string;
  /** Name of the one who is asked, or OF_NO_ONE. */
  readonly from: string;
  /** Name of the one who answers. */
  readonly to: string;
  readonly reason: string;
  readonly createdAt: string;
  readonly createdBy: Actor;
  /** Null: until the review is over. */
  readonly endsAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: Author | null;
}

export function isInForce({ endsAt, endedAt }: Delegation, now: string): boolean {
  return endedAt === null && (endsAt === null || endsAt > now);
}
