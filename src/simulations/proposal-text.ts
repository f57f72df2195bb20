import { createHash } from 'node:crypto';
import type { Proposal } from '../access/simulation/proposal';
import { canonicalJson } from '../audit/canonical-json';
import type { Yielder } from '../common/yielder';

export interface ProposalText {
  /** JSON, in the order of the request. */
  readonly text: string;
  /**
   * SHA-256 of the items as canonical JSON (RFC 8785), sorted as texts, in lower-case hex: their order does not matter.
   */
  readonly sha256: string;
}

/** A proposal as it is stored, and the hash that identifies it. */
export async function proposalText(proposal: Proposal, yielder: Yielder): Promise<ProposalText> {
  const items: string[] = [];
  for (const item of proposal) {
    items.push(canonicalJson(item));
    if (yielder.due()) await yielder.yield();
  }
  const text = `[${items.join(',')}]`;
  const sorted = `[${items.sort().join(',')}]`;
  return { text, sha256: createHash('sha256').update(sorted).digest('hex') };
}
