import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { ReviewNames, type ErasedReviewNames } from './review-names';

/** Joins ids in the name of a grant's event, which is no name of a person. */
const JOINT = '--';

interface Erased extends ErasedReviewNames {
  readonly events: number;
}

/** Erases the names of a person, also from access reviews. Their digests remain, so that the hash of each event can still be verified. */
@Injectable()
export class NameErasure {
  constructor(
    private readonly work: AuditedWork,
    private readonly reviews: ReviewNames,
  ) {}

  /** Throws what the log throws; then nothing was erased. */
  of(userId: string, { caller, requestId }: Requester): Promise<Erased> {
    const act = {
      action: 'genesys_audits.erased' as const,
      actor: actorOf(caller),
      target: { type: 'user' as const, id: userId },
      requestId,
    };
    return this.work.run(act, async (tx) => {
      const asEntity = await tx
        .updateTable('genesys_audit')
        .set({ entity_name: null, entity_name_salt: null })
        .where('entity_id', '=', userId)
        .where('entity_name', 'is not', null)
        .where(sql<boolean>`entity_name not like ${`%${JOINT}%${JOINT}%`}`)
        .returning('id')
        .execute();
      const asActor = await tx
        .updateTable('genesys_audit')
        .set({ actor_name: null, actor_name_salt: null })
        .where('actor_id', '=', userId)
        .where('actor_name', 'is not', null)
        .returning('id')
        .execute();
      const events = new Set([...asEntity, ...asActor].map(({ id }) => id)).size;
      const erased: Erased = { events, ...(await this.reviews.erase(tx, userId)) };
      return { value: erased, recorded: { after: { ...erased } } };
    });
  }
}
