import { Injectable } from '@nestjs/common';
import { actorOf } from '../../audit/event/audit-actor';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import { AuditedWork } from '../../audit/log/audited-work';
import type { AuditRecord } from '../../audit/audit-record';
import { TargetRecords } from '../../audit/reading/target-records';
import { actorOfCaller, isPerson } from '../../auth/party';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import { ReviewStateError, SignOffByPersonError } from '../reviews.errors';
import { CampaignStore } from '../storage/campaign-store';
import type { ReviewSignOffDto } from './sign-off.dto';

const SIGNED_OFF = 'review.signed_off';

/** What people state about closed reviews. The audit log is where it is kept, so that no one can change it. */
@Injectable()
export class SignOffs {
  constructor(
    private readonly store: CampaignStore,
    private readonly audited: AuditedWork,
    private readonly records: TargetRecords,
  ) {}

  /** Throws NotFoundError (404), ReviewStateError (409), SignOffByPersonError (403) or InvalidRequestError (400). */
  async sign(id: string, statement: string, by: Requester): Promise<void> {
    if (looksLikeSecret(statement)) throw secretInStatement();
    const act = {
      action: SIGNED_OFF,
      actor: actorOf(by.caller),
      requestId: by.requestId,
      target: { type: 'review', id },
    } as const;
    await this.audited.run(act, async (tx) => {
      const { state, version } = await this.store.hold(tx, id);
      if (state !== 'closed') throw new ReviewStateError(state, 'signed off');
      if (!isPerson(actorOfCaller(by.caller))) throw new SignOffByPersonError();
      return { value: undefined, recorded: { after: { statement, reviewVersion: version } } };
    });
  }

  /** The oldest first. Throws NotFoundError (404). */
  async of(id: string): Promise<ReviewSignOffDto[]> {
    await this.store.get(id);
    const found: ReviewSignOffDto[] = [];
    for await (const batch of this.records.of([id], { action: SIGNED_OFF, outcome: 'success' }))
      found.push(...batch.map((line) => toSignOff(JSON.parse(line) as AuditRecord)));
    return found;
  }
}

function secretInStatement(): InvalidRequestError {
  return new InvalidRequestError([{ pointer: '/statement', detail: 'looks like a secret' }]);
}

function toSignOff({ after, actor, time, seq, hash }: AuditRecord): ReviewSignOffDto {
  const { statement } = after as { readonly statement: string };
  return {
    statement,
    signedAt: time,
    signedBy: { type: actor.type, id: actor.id },
    auditSeq: seq,
    auditHash: hash,
  };
}
