import type { FoundViolation } from '../access/conflicts/evaluate-rules';
import type { Severity } from '../access/conflicts/conflict-rule';
import type { Cause } from '../access/conflicts/violation';
import type { ViolationChanges } from '../access/simulation/violation-changes';
import type { SubjectType } from '../access/model/snapshot';
import type { RuleInForce, RulesRead } from '../conflicts/enabled-rules-reader';

/** Maximum number of findings that a simulation lists, and of causes of each. */
const MAX_FINDINGS = 500;
const MAX_CAUSES = 20;

/** A violation that a proposal creates or resolves. A type alias, since it is stored as JSON. */
export type SimulatedFinding = {
  readonly change: 'created' | 'resolved';
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

/** The effect of a proposal on rules. */
export interface FindingsSummary {
  readonly created: number;
  readonly resolved: number;
  /** Those created that break a rule of the mode `block`. */
  readonly blocking: number;
  /** The first findings, those that are created before those that are resolved. */
  readonly list: readonly SimulatedFinding[];
}

export function findingsSummary(changes: ViolationChanges, rules: RulesRead): FindingsSummary {
  const created = changes.created.map((one) => simulatedFinding('created', one, rules));
  const resolved = changes.resolved.map((one) => simulatedFinding('resolved', one, rules));
  return {
    created: created.length,
    resolved: resolved.length,
    blocking: created.filter(({ mode }) => mode === 'block').length,
    list: [...created, ...resolved].slice(0, MAX_FINDINGS),
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
    causes: violation.causes.slice(0, MAX_CAUSES),
    causeCount: violation.causes.length,
  };
}
