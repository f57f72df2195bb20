import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import { Contradictions } from './find-contradictions';
import { noOpsOf } from './find-no-ops';
import { unknownIn } from './find-unknown';
import type { Proposal } from './proposal';
import type { ItemFault, ItemWarning } from './proposal-review';

/** More faults help no one. */
export const MAX_FAULTS = 100;

export interface ProposalReview {
  /** Empty for a proposal that can be simulated. At most `MAX_FAULTS`. */
  readonly faults: readonly ItemFault[];
  readonly warnings: readonly ItemWarning[];
}

/** Finds what prevents a proposal from being simulated, and items that have no effect. */
export async function reviewProposal(
  index: AccessIndex,
  proposal: Proposal,
  yielder: Yielder,
): Promise<ProposalReview> {
  const contradictions = new Contradictions(proposal);
  const faults: ItemFault[] = [];
  const warnings: ItemWarning[] = [];
  for (const [at, item] of proposal.entries()) {
    if (yielder.due()) await yielder.yield();
    if (contradictions.isRepeated(item)) {
      warnings.push({ item: at, code: 'repeated' });
      continue;
    }
    const found = [...contradictions.faultsOf(item, at)];
    for (const fault of unknownIn(item, index)) found.push({ item: at, ...fault });
    faults.push(...found);
    if (faults.length >= MAX_FAULTS) break;
    if (found.length === 0)
      warnings.push(...noOpsOf(item, index).map((warning) => ({ item: at, ...warning })));
  }
  return { faults: faults.slice(0, MAX_FAULTS), warnings };
}
