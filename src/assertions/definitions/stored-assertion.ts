import type { Claim } from '../../access/assertions/claim';
import type { Author } from '../../conflicts/rules/stored-rule';

/** What an assertion says. A type, since interfaces are no JsonValue. */
export type AssertionContent = {
  readonly name: string;
  /** Why it is there. */
  readonly rationale: string;
  /** The person or team that answers for it. */
  readonly owner: string;
  readonly enabled: boolean;
  readonly claim: Claim;
};

/** An assertion as it is kept. Times are RFC 3339 in UTC. */
export interface StoredAssertion {
  /** UUIDv7. */
  readonly id: string;
  /** One more with every change. */
  readonly version: number;
  readonly content: AssertionContent;
  readonly createdAt: string;
  readonly createdBy: Author;
  readonly updatedAt: string;
  readonly updatedBy: Author;
}

/** They are judged together, and one answer tells of all. */
export const MAX_ASSERTIONS = 200;
