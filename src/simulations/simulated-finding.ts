import type { FoundViolation } from '../access-index/conflicts/evaluate-rules';
import type { Severity } from '../access-index/conflicts/conflict-rule';
import type { Cause } from '../access-index/conflicts/violation';
import type { ViolationChanges } from '../access-index/simulation/violation-changes';
import type { SubjectType } from '../access-model/snapshot';
import type { RuleInForce, RulesRead } from '../conflicts/rules-in-force';

/** Most findings that a simulation lists, and most causes of each. */
export const MOST_FINDINGS = 500;
const MOST_CAUSES = 20;

/** A violation that a proposal brings or heals. A type, since it is kept as JSON. */
export type SimulatedFinding = {
  readonly change: 'created' | 'healed';
  readonly ruleId: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly mode: RuleInForce['mode'];
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly conditional: boolean;
  readonly divisionIds: readonly string[];
  readonly causes: readonly Cause[];
  readonly causeCount: number;
};

/** How rules fare by a proposal. */
export interface FindingsSummary {
  readonly created: number;
  readonly healed: number;
  /** Those created that break a rule of the mode `block`. */
  readonly blocking: number;
  /** The created ones first; the first of them all. */
  readonly list: readonly SimulatedFinding[];
}

export function findingsSummary(changes: ViolationChanges, rules: RulesRead): FindingsSummary {
  const created = changes.created.map((one) => simulatedFinding('created', one, rules));
  const healed = changes.healed.map((one) => simulatedFinding('healed', one, rules));
  return {
    created: created.length,
    healed: healed.length,
    blocking: created.filter(({ mode }) => mode === 'block').length,
    list: [...created, ...healed].slice(0, MOST_FINDINGS),
  };
}

function simulatedFinding(
  change: SimulatedFinding['change'],
  { ruleId, subject, violation }: FoundViolation,
  rules: RulesRead,
): SimulatedFinding {
  const { name, severity, mode } = rules.get(ruleId);
  return {
    change,
    ruleId,
    ruleName: name,
    severity,
    mode,
    subjectType: subject.type,
    subjectId: subject.id,
    conditional: violation.conditional,
    divisionIds: violation.divisionIds,
    causes: violation.causes.slice(0, MOST_CAUSES),
    causeCount: violation.causes.length,
  };
}
