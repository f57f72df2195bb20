import { createHash } from 'node:crypto';
import type { AccessIndex } from '../../access-index/access-index';
import { SYSTEM } from '../../audit/event/audit-actor';
import type { AuditLog } from '../../audit/log/audit-log';
import { Breather } from '../../common/breather';
import type { Database } from '../../database/database';
import type { FollowingWork } from '../../sync/revision-follower';
import { ASSERTIONS_CHANGED } from '../assertions-channel';
import type { AssertionStore } from '../kept/assertion-store';
import type { StoredAssertion } from '../kept/stored-assertion';
import { judgeAll } from './assertion-result';
import { planResults, type ResultsPlan, type StatusChange } from './plan-results';
import type { Evaluation, ResultStore } from './result-store';

/** Keeps the results true to a revision and the assertions that are on. */
export class AssertionsEvaluator implements FollowingWork {
  readonly name = 'judging assertions';
  readonly channel = ASSERTIONS_CHANGED;

  constructor(
    private readonly assertions: Pick<AssertionStore, 'enabled'>,
    private readonly results: ResultStore,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  /** Does nothing for what is judged already, or when results are of a later revision. */
  async evaluate(index: AccessIndex): Promise<void> {
    const before = await this.results.last();
    const assertions = await this.assertions.enabled();
    const next = { revision: index.revision, assertions: digestOf(assertions), evaluatedAt: this.now() };
    if (before.revision > next.revision) return;
    if (before.revision === next.revision && before.assertions === next.assertions) return;
    const claims = assertions.map(({ content }) => content.claim);
    const results = await judgeAll(claims, index, new Breather());
    const { revision, evaluatedAt: at } = next;
    const plan = planResults(assertions, results, await this.results.all(), { revision, at });
    await this.write(before, next, plan);
  }

  /** Results, what they are of, and the records of what changed: all or nothing. */
  private write(before: Evaluation, next: Evaluation, plan: ResultsPlan): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.results.advance(tx, before, next))) return;
      await this.results.write(tx, plan);
      for (const change of plan.changes) await this.audit.append(tx, eventOf(change, next.revision));
    });
  }
}

/** Differs for every change of an assertion that is on. */
export function digestOf(assertions: readonly StoredAssertion[]): string {
  const versions = assertions.map(({ id, version }) => [id, version]);
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
