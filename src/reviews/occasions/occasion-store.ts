import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewOccasionRow } from '../../database/tables/review-rows';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import type { Occasion, OccasionKind, OccasionState } from './occasion';

/** Occasions in the database. */
@Injectable()
export class OccasionStore {
  constructor(private readonly database: Database) {}

  /** False when the occasion has its review already: that of another instance. */
  async insert(tx: Transaction<Schema>, occasion: Occasion): Promise<boolean> {
    const inserted = tx.insertInto('review_occasion').values(toRow(occasion));
    const { numInsertedOrUpdatedRows } = await inserted
      .onConflict((conflict) => conflict.columns(['template_id', 'kind', 'occasion']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async has(templateId: string, kind: OccasionKind, occasion: string): Promise<boolean> {
    const rows = this.database.kysely.selectFrom('review_occasion').select('id');
    const found = rows.where('template_id', '=', templateId).where('kind', '=', kind);
    return (await found.where('occasion', '=', storedText(occasion)).executeTakeFirst()) !== undefined;
  }

  async set(id: string, state: OccasionState, reason: string | null): Promise<void> {
    const updated = this.database.kysely.updateTable('review_occasion').set({ state, reason });
    await updated.where('id', '=', id).execute();
  }

  /** The oldest first, of templates that are given. */
  async waiting(templateIds: readonly string[]): Promise<Occasion[]> {
    if (templateIds.length === 0) return [];
    const rows = this.database.kysely
      .selectFrom('review_occasion')
      .selectAll()
      .where('state', '=', 'waiting');
    return (await rows.where('template_id', 'in', templateIds).orderBy('id').execute()).map(toOccasion);
  }

  /** The newest first, of those before `before`. */
  async page(templateId: string, limit: number, before?: string): Promise<Occasion[]> {
    let rows = this.database.kysely.selectFrom('review_occasion').selectAll();
    rows = rows.where('template_id', '=', templateId);
    if (before !== undefined) rows = rows.where('id', '<', before);
    return (await rows.orderBy('id', 'desc').limit(limit).execute()).map(toOccasion);
  }

  /** The review from this template that was closed last; those of events asked about one person each. */
  async lastClosed(templateId: string): Promise<string | undefined> {
    const rows = this.database.kysely
      .selectFrom('review_occasion')
      .innerJoin('review_campaign', 'review_campaign.id', 'review_occasion.campaign_id')
      .select('review_campaign.id')
      .where('template_id', '=', templateId)
      .where('kind', '!=', 'event')
      .where('review_campaign.state', '=', 'closed');
    return (await rows.orderBy('closed_at', 'desc').limit(1).executeTakeFirst())?.id;
  }
}

function toRow({ id, templateId, kind, occasion, campaignId, state, ...noted }: Occasion): ReviewOccasionRow {
  return {
    id,
    template_id: templateId,
    kind,
    occasion: storedText(occasion),
    campaign_id: campaignId,
    state,
    reason: noted.reason,
    noted_at: noted.notedAt,
  };
}

function toOccasion(row: ReviewOccasionRow): Occasion {
  return {
    id: row.id,
    templateId: row.template_id,
    kind: row.kind as OccasionKind,
    occasion: idFrom(row.occasion),
    campaignId: row.campaign_id,
    state: row.state as OccasionState,
    reason: row.reason,
    notedAt: row.noted_at,
  };
}
