import { Inject, Injectable, Optional } from '@nestjs/common';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { trustedTime } from '../../common/trusted-clock';
import type { AcceptDriftDto } from '../api/drift.query';
import type { AcceptedDriftDto } from '../api/drift.dto';
import { MAX_ACCEPTED, type FactSide, type StoredAcceptance } from '../baseline/baseline';
import { BaselineService, refuseSecret } from '../baseline/baseline.service';
import { BaselineStore } from '../baseline/baseline-store';
import { BaselineChangedError, OwnDriftError, TooManyAcceptedError } from '../drift.errors';
import { chosenItems } from '../items/chosen-items';
import { CurrentDrift } from '../items/current-drift';
import type { DriftItem } from '../items/drift-item';
import { keyOf } from '../items/find-drift';
import { authorOf } from '../../auth/author';
import { OwnDrift } from './own-drift';

/** Accepts single items into the baseline, each with its record in the audit log. */
@Injectable()
export class DriftAcceptance {
  constructor(
    @Inject(CurrentDrift) private readonly current: Pick<CurrentDrift, 'find'>,
    private readonly store: BaselineStore,
    private readonly baseline: BaselineService,
    private readonly audited: AuditedWork,
    @Inject(OwnDrift) private readonly own: Pick<OwnDrift, 'isAmong'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /**
   * Throws as the list of drift, InvalidRequestError (400) for items that do not differ any more, OwnDriftError (403),
   * BaselineChangedError or TooManyAcceptedError (409).
   */
  async accept({ items, reason }: AcceptDriftDto, by: Requester): Promise<AcceptedDriftDto> {
    refuseSecret(reason);
    const { caller, requestId } = by;
    const { drift, index } = await this.current.find();
    const chosen = chosenItems(drift, items);
    const act = {
      action: 'baseline.drift_accepted',
      actor: actorOf(caller),
      requestId,
      target: null,
    } as const;
    const isOwn = await this.own.isAmong(chosen, index, caller);
    return this.audited.runEach(act, async (tx) => {
      if (isOwn) throw new OwnDriftError();
      const { version } = await this.store.hold(tx);
      if (version !== drift.baseline.version) throw new BaselineChangedError();
      const former = await this.store.acceptances(tx);
      const atBaseline = new Map(former.map((one) => [keyOf(one), one.atBaseline]));
      const accepted = chosen.map((item): StoredAcceptance => {
        const key = keyOf(item.position);
        return {
          ...item.position,
          atBaseline: atBaseline.has(key) ? atBaseline.get(key) : item.change.before,
          accepted: item.change.after,
          itemId: item.id,
          revision: drift.revision,
          reason,
          acceptedAt: this.now(),
          acceptedBy: authorOf(caller),
        };
      });
      await this.store.accept(tx, version + 1, accepted);
      const acceptedCount = await this.store.countAccepted(tx);
      if (acceptedCount > MAX_ACCEPTED) throw new TooManyAcceptedError(MAX_ACCEPTED);
      await this.baseline.announce(tx);
      return {
        value: { baselineVersion: version + 1, acceptedCount },
        recorded: chosen.map((item) => recordOf(item, reason)),
      };
    });
  }
}

function recordOf({ id, position, change }: DriftItem, reason: string) {
  const { kind } = position;
  return {
    target: { type: 'drift_item', id } as const,
    before: { kind, fact: jsonOf(change.before) },
    after: { kind, fact: jsonOf(change.after), reason },
  };
}

/** Facts are JSON; undefined members of theirs are absent. */
function jsonOf(side: FactSide) {
  return side === undefined ? null : (JSON.parse(JSON.stringify(side)) as Record<string, never>);
}
