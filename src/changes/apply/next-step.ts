import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { ItemPlan } from '../change';
import { GrantSet } from '../grant-set';

/** How what a subject holds differs from the goal. */
interface Differences {
  readonly missing: readonly HeldRole[];
  readonly surplus: readonly HeldRole[];
}

export type Step = { readonly kind: 'done' | 'write' | 'drifted' } & Differences;

/**
 * What to do next with an item, depending on what the subject holds now. `begun`: the write may already have been sent
 * to Genesys, so that a part of the goal may be reached.
 */
export function nextStep({ before, add, remove }: ItemPlan, held: readonly HeldRole[], begun: boolean): Step {
  const now = new GrantSet(held);
  const planned = new GrantSet(before);
  const goal = planned.with(add).without(new GrantSet(remove));
  const differences = { missing: goal.without(now).list, surplus: now.without(goal).list };
  if (now.equals(goal)) return { kind: 'done', ...differences };
  const onTheWay = planned.with(add).includes(now) && now.includes(planned.without(new GrantSet(remove)));
  const expected = begun ? onTheWay : now.equals(planned);
  return { kind: expected ? 'write' : 'drifted', ...differences };
}
