import { Injectable } from '@nestjs/common';
import type { ScopedItem } from '../../access/reviews/items-in-scope';
import { Database } from '../../database/database';
import { storedText } from '../../revisions/history/storage/stored-text';
import type { CarriedDecision } from '../items/review-item';
import { InvalidRequestError } from '../../common/errors';
import { CampaignStore } from '../storage/campaign-store';

/** The earlier decision about an item that still counts. */
export type Carried = (item: ScopedItem, digest: string) => CarriedDecision | undefined;

const ROWS_AT_ONCE = 20_000;

/** What an earlier review kept: it counts as long as nothing has changed that it was decided from. */
@Injectable()
export class EarlierReview {
  constructor(
    private readonly database: Database,
    private readonly store: CampaignStore,
  ) {}

  /** Throws NotFoundError (404), or InvalidRequestError (400) for a review that is not over. */
  async kept(id: string | undefined): Promise<Carried> {
    if (id === undefined) return () => undefined;
    const { state } = await this.store.get(id);
    if (state !== 'closing' && state !== 'closed')
      throw new InvalidRequestError([
        { pointer: '/body/changedSince', detail: `names a review that is ${state}, and not closed` },
      ]);
    const kept = new Map<string, CarriedDecision>();
    for (let after = 0; ;) {
      const rows = await this.rows(id, after);
      for (const row of rows) kept.set(keyOf(row), decisionOf(id, row));
      if (rows.length < ROWS_AT_ONCE) break;
      after = rows.at(-1)!.position;
    }
    return ({ subject, grant }, digest) =>
      kept.get(
        keyOf({
          subject_type: subject.type,
          subject_id: storedText(subject.id),
          role_id: storedText(grant.roleId),
          division_id: storedText(grant.divisionId),
          digest,
        }),
      );
  }

  private rows(id: string, after: number) {
    return this.database.kysely
      .selectFrom('review_item')
      .select(['position', 'subject_type', 'subject_id', 'role_id', 'division_id', 'digest'])
      .select(['decided_at', 'carried_from'])
      .where('campaign_id', '=', id)
      .where('decision', '=', 'keep')
      .where('state', 'in', ['decided', 'carried_over'])
      .where('position', '>', after)
      .orderBy('position')
      .limit(ROWS_AT_ONCE)
      .execute();
  }
}

/** What was carried over already names the review that decided it. */
function decisionOf(
  campaignId: string,
  row: { position: number; decided_at: string | null; carried_from: string | null },
): CarriedDecision {
  if (row.carried_from !== null) return JSON.parse(row.carried_from) as CarriedDecision;
  return { campaignId, position: row.position, decidedAt: row.decided_at ?? '' };
}

function keyOf(row: {
  subject_type: string;
  subject_id: string;
  role_id: string;
  division_id: string;
  digest: string;
}): string {
  return JSON.stringify([row.subject_type, row.subject_id, row.role_id, row.division_id, row.digest]);
}
