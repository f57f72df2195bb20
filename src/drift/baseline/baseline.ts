import type { Grant } from '../../access/model/snapshot';
import type { Author } from '../../auth/author';
import type { Entity, Membership } from '../../revisions/history/facts/fact';
import type { ChangePosition } from '../../revisions/history/reading/change-reader';

/** The revision that drift is measured from. Times are RFC 3339 in UTC. */
export interface Baseline {
  /** Increases by one with every change, acceptances included. */
  readonly version: number;
  readonly revision: number;
  readonly reason: string;
  readonly approvedAt: string;
  readonly approvedBy: Author;
}

/** A fact as it is in one revision; undefined where it is absent. */
export type FactSide = Entity | Membership | Grant | undefined;

/** A difference from the revision of the baseline that is accepted. */
export interface Acceptance extends ChangePosition {
  /** As in the revision of the baseline. */
  readonly atBaseline: FactSide;
  readonly accepted: FactSide;
}

/** Who accepted what, when and why. */
export interface StoredAcceptance extends Acceptance {
  readonly itemId: string;
  readonly revision: number;
  readonly reason: string;
  readonly acceptedAt: string;
  readonly acceptedBy: Author;
}

/** Accepted items beyond that ask for a newer baseline. */
export const MAX_ACCEPTED = 10_000;
