import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import { Notifications } from '../../database/notifications/notifications';
import type { Schema } from '../../database/schema';
import { requireMatch } from '../../http/entity-tag';
import { BASELINE_CHANGED } from '../baseline-channel';
import { NoBaselineError } from '../drift.errors';
import type { Baseline } from './baseline';
import { BaselineStore } from './baseline-store';
import { authorOf } from '../../auth/author';

const TARGET = { type: 'baseline', id: 'baseline' } as const;

/** Approves which revision drift is measured from, each change with its record in the audit log. */
@Injectable()
export class BaselineService {
  constructor(
    private readonly store: BaselineStore,
    private readonly audited: AuditedWork,
    @Inject(Notifications) private readonly notifications: Pick<Notifications, 'send'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Throws NoBaselineError (404). */
  async get(): Promise<Baseline> {
    return found(await this.store.get());
  }

  /**
   * The first one needs no `If-Match`. Throws SnapshotNotFoundError (404), PreconditionRequiredError (428),
   * PreconditionFailedError (412) or InvalidRequestError (400).
   */
  async approve(
    { revision, reason }: Pick<Baseline, 'revision' | 'reason'>,
    ifMatch: string | undefined,
    { caller, requestId }: Requester,
  ): Promise<Baseline> {
    refuseSecret(reason);
    const act = { action: 'baseline.approved', actor: actorOf(caller), requestId, target: TARGET } as const;
    return this.audited.run(act, async (tx) => {
      const { version, baseline: before } = await this.store.hold(tx);
      if (before !== undefined || ifMatch !== undefined) requireMatch(ifMatch, version);
      const approvedBy = authorOf(caller);
      const baseline = { version: version + 1, revision, reason, approvedAt: this.now(), approvedBy };
      await this.store.replace(tx, baseline);
      await this.announce(tx);
      return { value: baseline, recorded: { before: recordOf(before), after: { revision, reason } } };
    });
  }

  /** Throws NoBaselineError (404), PreconditionRequiredError (428) or PreconditionFailedError (412). */
  async end(ifMatch: string | undefined, { caller, requestId }: Requester): Promise<void> {
    const act = { action: 'baseline.ended', actor: actorOf(caller), requestId, target: TARGET } as const;
    await this.audited.run(act, async (tx) => {
      const { version, baseline } = await this.store.hold(tx);
      const before = found(baseline);
      requireMatch(ifMatch, version);
      await this.store.end(tx, version + 1);
      await this.announce(tx);
      return { value: undefined, recorded: { before: recordOf(before) } };
    });
  }

  announce(tx: Transaction<Schema>): Promise<void> {
    return this.notifications.send(tx, BASELINE_CHANGED, '');
  }
}

function found(baseline: Baseline | undefined): Baseline {
  if (baseline === undefined) throw new NoBaselineError();
  return baseline;
}

function recordOf(baseline: Baseline | undefined) {
  return baseline === undefined ? null : { revision: baseline.revision, reason: baseline.reason };
}

/** Secrets do not belong in what everyone with access to the baseline or to the audit log reads. */
export function refuseSecret(reason: string): void {
  if (!looksLikeSecret(reason)) return;
  throw new InvalidRequestError([{ pointer: '/body/reason', detail: 'must not contain a key or token' }]);
}
