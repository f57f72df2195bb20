import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import { createHash } from 'node:crypto';
import type { AccessIndex } from '../../access/index/access-index';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { Yielder } from '../../common/yielder';
import { Database } from '../../database/database';
import type { RevisionTask } from '../../revisions/current/revision-follower';
import { BASELINE_CHANGED } from '../../drift/drift-facts-reader';
import { LICENSES_CHANGED } from '../../licenses/licenses-reader';
import { ASSERTIONS_CHANGED } from '../assertions-channel';
import { AssertionStore } from '../definitions/assertion-store';
import type { StoredAssertion } from '../definitions/stored-assertion';
import { evaluateAll } from './assertion-result';
import { ClaimFactsReader, type FactVersions } from './claim-facts-reader';
import { planResults, type ResultsPlan, type StatusChange } from './plan-results';
import type { Evaluation } from '../../definitions/evaluation-mark';
import { ResultStore } from './result-store';

/** Keeps the results consistent with a revision and the enabled assertions. */
@Injectable()
export class AssertionsEvaluator implements RevisionTask {
  readonly lease = 'assertions';
  readonly name = 'evaluating assertions';
  readonly channels = [ASSERTIONS_CHANGED, BASELINE_CHANGED, LICENSES_CHANGED];

  constructor(
    @Inject(AssertionStore) private readonly assertions: Pick<AssertionStore, 'enabled'>,
    private readonly results: ResultStore,
    private readonly facts: ClaimFactsReader,
    private readonly database: Database,
    private readonly audit: AuditLog,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Does nothing for what has already been evaluated, or when results are of a later revision. */
  async evaluate(index: AccessIndex): Promise<void> {
    const before = await this.results.evaluation.last();
    const assertions = await this.assertions.enabled();
    const claims = assertions.map(({ content }) => content.claim);
    const digest = digestOf(assertions, await this.facts.versions(claims));
    const next = { revision: index.revision, digest, evaluatedAt: this.now() };
    if (before.revision > next.revision) return;
    if (before.revision === next.revision && before.digest === next.digest) return;
    const facts = await this.facts.at(claims, index);
    const results = await evaluateAll(claims, index, new Yielder(), facts);
    const { revision, evaluatedAt: at } = next;
    const plan = planResults(assertions, results, await this.results.all(), { revision, at });
    await this.write(before, next, plan);
  }

  /** Results, what they refer to, and the records of what changed: all or nothing. */
  private write(before: Evaluation, next: Evaluation, plan: ResultsPlan): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.results.evaluation.advance(tx, before, next))) return;
      await this.results.write(tx, plan);
      for (const change of plan.changes) await this.audit.append(tx, eventOf(change, next.revision));
    });
  }
}

/** Differs for every change of an enabled assertion, and of what one of them is about beside the revision. */
export function digestOf(
  assertions: readonly StoredAssertion[],
  { baseline, licenses }: FactVersions,
): string {
  const versions: unknown[] = assertions.map(({ id, version }) => [id, version]);
  if (baseline !== undefined) versions.push(['baseline', baseline]);
  if (licenses !== undefined) versions.push(['licenses', licenses]);
  return createHash('sha256').update(JSON.stringify(versions)).digest('hex');
}

function eventOf({ assertion, before, after, offenderCount }: StatusChange, revision: number) {
  const { id, content } = assertion;
  return {
    action: 'assertion.status_changed',
    actor: SYSTEM,
    target: { type: 'assertion', id, name: content.name },
    outcome: 'success',
    before: before === null ? null : { status: before },
    after: { status: after, revision, offenderCount },
  } as const;
}
