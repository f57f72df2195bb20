import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { evaluateRules } from '../../access/conflicts/evaluate-rules';
import type { SubjectType } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { EnabledRulesReader, type RulesRead } from '../enabled-rules-reader';
import type { FindingContent } from '../findings/finding';
import { withinLimit } from '../findings/findings-limit';
import { contentOf, MAX_FINDINGS_PER_RULE } from '../findings/plan-findings';
import type { RuleLabel } from '../findings/rule-compilation';

/** A violation in a revision, whether or not it was recorded as a finding. */
export interface PastViolation extends RuleLabel {
  readonly ruleId: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly content: FindingContent;
}

export interface EvaluatedPast {
  /** Differs for every change of a rule that is on. */
  readonly rules: string;
  /** By subject, then in the order of the rules. */
  readonly violations: readonly PastViolation[];
  /** Rules of which as many were found as are listed. */
  readonly fullRuleIds: readonly string[];
}

interface Known {
  readonly revision: number;
  readonly rules: string;
  readonly evaluated: Promise<EvaluatedPast>;
}

/** Long enough to read on: many violations are much to remember. */
const REMEMBERED_MS = 60_000;

/** Evaluates the rules as they are now in another revision. The last result is remembered for its pages. */
@Injectable()
export class PastViolations {
  private known?: Known;

  constructor(@Inject(EnabledRulesReader) private readonly rules: Pick<EnabledRulesReader, 'read'>) {}

  async of(index: AccessIndex): Promise<EvaluatedPast> {
    const rules = await this.rules.read();
    const { revision } = index;
    if (this.known?.revision === revision && this.known.rules === rules.digest) return this.known.evaluated;
    const evaluated = evaluate(index, rules);
    const known = { revision, rules: rules.digest, evaluated };
    this.known = known;
    const forget = () => (this.known = this.known === known ? undefined : this.known);
    evaluated.then(() => setTimeout(forget, REMEMBERED_MS).unref(), forget);
    return evaluated;
  }
}

async function evaluate(index: AccessIndex, rules: RulesRead): Promise<EvaluatedPast> {
  const counts = new Map<string, number>();
  const limit = withinLimit([], new Map());
  const found = await evaluateRules(rules.compile(index), index, index.subjects, new Yielder(), {
    wants: (ruleId, subject) => limit.wants(ruleId, subject),
    take: (ruleId, subject) => {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
      limit.take(ruleId, subject);
    },
  });
  // Nothing of the index is kept with them.
  const violations = found.map(({ ruleId, subject, violation }) => {
    const { name, severity } = rules.get(ruleId);
    const { type: subjectType, id: subjectId } = subject;
    return { ruleId, name, severity, subjectType, subjectId, content: contentOf(violation) };
  });
  const fullRuleIds = [...counts].filter(([, count]) => count >= MAX_FINDINGS_PER_RULE).map(([id]) => id);
  return { rules: rules.digest, violations, fullRuleIds };
}
