import type { Transaction } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import type { AuditEvent } from '../../audit/event/audit-event';
import type { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import type { Schema } from '../../database/schema';
import { noSuchChange, TooManyChangesError } from '../change-errors';
import type { PlannedItem, StoredChange } from '../change';
import type { ChangeStore } from './change-store';

/** Plans that wait; each may hold megabytes. */
export const MOST_WAITING = 1_000;

type ChangeAction = Extract<AuditEvent['action'], `change.${string}`>;

/** What somebody does to a change as a whole, each with its record in the audit log. */
export class ChangeWriter {
  constructor(
    private readonly store: ChangeStore,
    private readonly audited: AuditedWork,
  ) {}

  /** Throws TooManyChangesError (409). */
  plan(change: StoredChange, items: readonly PlannedItem[], by: Requester): Promise<void> {
    return this.audited.run(actOf('change.planned', change.id, by), async (tx) => {
      if ((await this.store.countWaiting(tx, change.createdAt)) >= MOST_WAITING)
        throw new TooManyChangesError(MOST_WAITING);
      await this.store.insert(tx, change, items);
      return { value: undefined, recorded: { after: plannedOf(change) } };
    });
  }

  /** `step` looks at the change, which stands still meanwhile, and gives what is recorded. Throws NotFoundError (404). */
  async move(
    action: ChangeAction,
    id: string,
    by: Requester,
    step: (
      tx: Transaction<Schema>,
      change: StoredChange,
    ) => Promise<Readonly<Record<string, string | number>> | null>,
  ): Promise<StoredChange> {
    await this.audited.run(actOf(action, id, by), async (tx) => {
      const change = await this.store.lock(tx, id);
      if (change === undefined) throw noSuchChange();
      return { value: undefined, recorded: { after: await step(tx, change) } };
    });
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    return change;
  }
}

function actOf(action: ChangeAction, id: string, { caller, requestId }: Requester) {
  return {
    action,
    actor: actorOf(caller),
    requestId,
    target: { type: 'change' as const, id },
    before: null,
  } as const;
}

function plannedOf({ baseRevision, planSha256, itemCount, summary, origin, expiresAt }: StoredChange) {
  return {
    baseRevision,
    planSha256,
    itemCount,
    origin: { ...origin },
    subjects: summary.counts.subjects,
    blockers: summary.blockers.map(({ code }) => code),
    expiresAt,
  };
}
