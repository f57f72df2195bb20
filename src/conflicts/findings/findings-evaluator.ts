import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { AccessIndex } from '../../access/index/access-index';
import { changedSubjects, type ChangedSubject } from '../../access/conflicts/changed-subjects';
import type { CompiledRule } from '../../access/conflicts/compiled-rule';
import { evaluateRules, type FoundViolation, type Wanted } from '../../access/conflicts/evaluate-rules';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { Yielder } from '../../common/yielder';
import { Database } from '../../database/database';
import type { RevisionTask } from '../../revisions/current/revision-follower';
import { RuleStore } from '../rules/rule-store';
import { RULES_CHANGED } from '../rules/rules-channel';
import type { Evaluation } from '../../definitions/evaluation-mark';
import { EvaluationStore } from './evaluation-store';
import { withinLimit } from './findings-limit';
import { compileAll, digestOf, ruleLabels } from './rule-compilation';
import { countOpen, countsAfter, type OpenCounts } from './open-counts';
import { planFindings, type FindingsPlan } from './plan-findings';

interface Evaluated {
  readonly index: AccessIndex;
  readonly evaluation: Evaluation;
  readonly compiled: readonly CompiledRule[];
  /** Counting open findings takes longer than evaluating a few subjects. */
  readonly counts: OpenCounts;
}

/** Keeps the findings true to a revision and the rules that are on. */
@Injectable()
export class FindingsEvaluator implements RevisionTask {
  readonly lease = 'conflicts';
  readonly name = 'evaluating conflict rules';
  readonly channels = [RULES_CHANGED];
  /** What this instance evaluated last, as long as no one else has written since. */
  private evaluated?: Evaluated;

  constructor(
    @Inject(RuleStore) private readonly rules: Pick<RuleStore, 'all'>,
    private readonly store: EvaluationStore,
    private readonly database: Database,
    private readonly audit: AuditLog,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /**
   * Evaluates the subjects that the change since the last evaluation concerns, or all of them if that is not known.
   * Does nothing for what is already evaluated, or if findings are of a later revision.
   */
  async evaluate(index: AccessIndex): Promise<void> {
    const before = await this.store.evaluation.last();
    const rules = (await this.rules.all()).filter(({ content }) => content.enabled);
    const next = { revision: index.revision, digest: digestOf(rules), evaluatedAt: this.now() };
    if (before.revision > next.revision) return;
    if (before.revision === next.revision && before.digest === next.digest) return;
    const { evaluated } = this;
    const concerned = await this.concerned(index, before, next);
    // Where only subjects changed, roles give for each rule what they gave.
    const compiled =
      concerned === 'all' || evaluated === undefined ? compileAll(rules, index) : evaluated.compiled;
    const open = await this.store.open(concerned);
    const counts = concerned === 'all' || evaluated === undefined ? countOpen(open) : evaluated.counts;
    const found = await this.findViolations(index, compiled, concerned, withinLimit(open, counts));
    const plan = await planFindings(found, open, ruleLabels(rules), new Yielder());
    const written = await this.write(before, next, plan);
    this.evaluated = written
      ? { index, evaluation: next, compiled, counts: countsAfter(counts, plan) }
      : undefined;
  }

  /** The memory is valid only as long as the database agrees. */
  private async concerned(index: AccessIndex, before: Evaluation, next: Evaluation) {
    const { evaluated } = this;
    const isMine =
      evaluated?.evaluation.revision === before.revision && evaluated.evaluation.digest === before.digest;
    if (evaluated === undefined || !isMine || before.digest !== next.digest) return 'all';
    return changedSubjects(evaluated.index, index, new Yielder());
  }

  private findViolations(
    index: AccessIndex,
    compiled: readonly CompiledRule[],
    concerned: readonly ChangedSubject[] | 'all',
    wanted: Wanted,
  ): Promise<FoundViolation[]> {
    const subjects =
      concerned === 'all'
        ? index.subjects
        : concerned.flatMap(({ type, id }) => index.subject(type, id) ?? []);
    return evaluateRules(compiled, index, subjects, new Yielder(), wanted);
  }

  /** Findings, what they are of, and the record of it: all or nothing. */
  private write(before: Evaluation, next: Evaluation, plan: FindingsPlan): Promise<boolean> {
    const counts = {
      opened: plan.opened.length,
      changed: plan.changed.length,
      resolved: plan.resolved.length,
    };
    return this.database.transaction(async (tx) => {
      if (!(await this.store.evaluation.advance(tx, before, next))) return false;
      await this.store.write(tx, plan, next);
      if (counts.opened + counts.resolved > 0) {
        await this.audit.append(tx, {
          action: 'conflicts.evaluated',
          actor: SYSTEM,
          target: { type: 'snapshot', id: String(next.revision) },
          outcome: 'success',
          after: { ...counts, evaluatedAt: next.evaluatedAt },
        });
      }
      return true;
    });
  }
}
