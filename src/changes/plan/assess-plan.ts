import { affectedSubjects } from '../../access/simulation/effect-counts';
import { lockouts, type Lockout } from '../../access/simulation/lockout';
import { simulate } from '../../access/simulation/simulation';
import { violationChanges } from '../../access/simulation/violation-changes';
import type { AccessIndex } from '../../access/index/access-index';
import type { Yielder } from '../../common/yielder';
import type { RulesRead } from '../../conflicts/enabled-rules-reader';
import { findingsSummary } from '../../proposals/simulated-finding';
import type { PlannedItem } from '../change';
import { blastRadius, type BlastLimits } from './blast-radius';
import { blockedItems, type BlockingViolation } from './blocked-items';
import type { AssessedPlan, Blocker } from './plan-summary';
import { proposalOfItems } from './proposal-of-items';

export interface AssessmentRules {
  readonly rules: RulesRead;
  readonly limits: BlastLimits;
  readonly ownClientIds: readonly string[];
  /** The user in Genesys who makes the change, where known. */
  readonly callerUserId?: string;
}

/** What planned items would do on this revision, and what blocks them. `positions` are their positions in the plan. */
export async function assessPlan(
  index: AccessIndex,
  items: readonly PlannedItem[],
  { rules, limits, ...guarded }: AssessmentRules,
  yielder: Yielder,
): Promise<AssessedPlan> {
  const proposal = proposalOfItems(items);
  const simulation = await simulate(index, proposal, yielder);
  const { counts } = await affectedSubjects(simulation, yielder);
  const changes = await violationChanges(simulation, (one) => rules.compile(one), yielder);
  const lockout = lockouts(simulation, proposal, guarded);
  const changing = items.filter(({ plan: { add, remove } }) => add.length + remove.length > 0).length;
  const blocking = changes.created.filter(({ ruleId }) => rules.get(ruleId).mode === 'block');
  const blockers = [
    ...lockout.map(lockoutBlocker),
    ...conflictBlocker(items, blocking),
    ...blastRadius(Math.max(changing, counts.subjects), index.subjects.length, limits),
  ];
  const findings = findingsSummary(changes, rules);
  return { assessment: { counts, lockout, findings, blockers }, simulation };
}

function lockoutBlocker({ code, permissions }: Lockout): Blocker {
  return { code: 'lockout', detail: `${code}: ${permissions.join(', ')}` };
}

function conflictBlocker(
  items: readonly PlannedItem[],
  violations: readonly BlockingViolation[],
): readonly Blocker[] {
  if (violations.length === 0) return [];
  const ruleIds = [...new Set(violations.map(({ ruleId }) => ruleId))].sort();
  const detail = `breaks ${ruleIds.length} conflict rules that block: ${ruleIds.slice(0, 10).join(', ')}`;
  return [{ code: 'conflict_rule', detail, items: blockedItems(items, violations) }];
}
