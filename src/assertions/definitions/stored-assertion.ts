import type { Claim } from '../../access/assertions/claim';
import type { Author } from '../../conflicts/rules/stored-rule';

/** The content of an assertion. A type alias, since interfaces are not assignable to JsonValue. */
export type AssertionContent = {
  readonly name: string;
  /** Why it exists. */
  readonly rationale: string;
  /** The person or team responsible for it. */
  readonly owner: string;
  readonly enabled: boolean;
  readonly claim: Claim;
};

/** A stored assertion. Times are RFC 3339 in UTC. */
export interface StoredAssertion {
  /** UUIDv7. */
  readonly id: string;
  /** Increases by one with every change. */
  readonly version: number;
  readonly content: AssertionContent;
  readonly createdAt: string;
  readonly createdBy: Author;
  readonly updatedAt: string;
  readonly updatedBy: Author;
}

/** They are evaluated together, and one answer covers all of them. */
export const MAX_ASSERTIONS = 200;
