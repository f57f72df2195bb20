import type { AccessIndex } from '../../access/index/access-index';
import type { Actor, Party } from '../../auth/party';

/** Someone who decides: by which names they are asked, and which accounts are theirs. */
export interface Decider {
  readonly actor: Actor;
  /** Every name of the party behind the credential. */
  readonly party: Party;
  /** Names by which a review may ask them. What created a key is not asked through it. */
  readonly reviewers: readonly string[];
  /** Lower case. */
  readonly emails: readonly string[];
  /** Ids of their accounts in Genesys, and of those with the same e-mail address. */
  readonly accounts: ReadonlySet<string>;
  /** The current revision, in which groups may have other people than when the review was opened. */
  readonly index: AccessIndex;
}
