import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { ItemPlan } from '../change';
import { GrantSet } from '../grant-set';

/** What a write that arrived late has made of a subject, against what was last brought about. */
export interface LateEffects {
  readonly missing: readonly HeldRole[];
  readonly surplus: readonly HeldRole[];
}

/**
 * What `held` shows of a write of `late`, though `latest` was applied since: grants that the one adds and the other does
 * not leave, and grants that the one removes and the other leaves. Undefined when there is nothing of it.
 */
export function lateEffects(
  late: ItemPlan,
  latest: ItemPlan,
  held: readonly HeldRole[],
): LateEffects | undefined {
  const now = new GrantSet(held);
  const goal = new GrantSet(latest.before).with(latest.add).without(new GrantSet(latest.remove));
  const [added, removed] = [new GrantSet(late.add), new GrantSet(late.remove)];
  const surplus = now.without(goal).list.filter((grant) => added.has(grant));
  const missing = goal.without(now).list.filter((grant) => removed.has(grant));
  return surplus.length + missing.length === 0 ? undefined : { missing, surplus };
}
