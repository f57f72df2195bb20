import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { AuditedWork } from '../../audit/log/audited-work';
import { Database } from '../../database/database';
import type { ReviewCampaignRow } from '../../database/tables/review-rows';
import type { Schema } from '../../database/schema';
import { actingIn, type Acting } from '../acting';
import type { Campaign } from '../review';
import { ReviewOpenedConcurrentlyError, ReviewStateError } from '../reviews.errors';
import { assigneeColumns } from '../storage/assignee-store';
import { CampaignStore } from '../storage/campaign-store';
import { insertRows, type RowColumns } from '../storage/insert-rows';
import { itemColumns } from '../storage/item-rows';
import { memberColumns, subjectColumns } from '../storage/roster-store';

type Rows = Parameters<typeof insertRows>[3];

const ROWS_AT_ONCE = 10_000;

/** Everything that a campaign consists of, as it is stored. */
export interface OpeningRows {
  readonly subjects: Rows;
  readonly members: Rows;
  readonly assignees: Rows;
  readonly items: Rows;
}

/** What an opened campaign has in addition. */
export type Opened = Pick<
  ReviewCampaignRow,
  'revision' | 'as_of' | 'opened_at' | 'opened_by_type' | 'opened_by_id' | 'opened_by_person' | 'deadline_at'
>;

/**
 * Stores what a campaign asks, in parts, so that others have their turn in between: nothing of it counts before the last
 * part, which opens the campaign. What was broken off is removed by the next opening.
 */
@Injectable()
export class OpeningWriter {
  constructor(
    private readonly database: Database,
    private readonly store: CampaignStore,
    private readonly audited: AuditedWork,
  ) {}

  /** Throws ReviewStateError or ReviewOpenedConcurrentlyError (409). */
  async write(campaign: Campaign, rows: OpeningRows, opened: Opened, by: Acting): Promise<Campaign> {
    const token = uuidv7();
    await this.database.transaction((tx) => this.begin(tx, campaign, token));
    await this.insert(campaign.id, token, subjectColumns, rows.subjects);
    await this.insert(campaign.id, token, memberColumns, rows.members);
    await this.insert(campaign.id, token, assigneeColumns, rows.assignees);
    await this.insert(campaign.id, token, itemColumns, rows.items);
    const act = {
      action: 'review.opened',
      ...actingIn(by),
      target: { type: 'review', id: campaign.id },
    } as const;
    const carried = rows.items.filter(({ state }) => state === 'carried_over').length;
    return this.audited.run(act, async (tx) => {
      await this.requireOwn(tx, campaign.id, token);
      const values = { ...opened, state: 'open', version: campaign.version + 1, opening_token: null };
      await this.store.set(tx, campaign.id, { ...values, item_count: rows.items.length });
      const after = {
        revision: opened.revision,
        asOf: opened.as_of,
        items: rows.items.length,
        carriedOver: carried,
        deadlineAt: opened.deadline_at,
        definition: JSON.parse(JSON.stringify(campaign.definition)) as Record<string, never>,
      };
      return { value: await this.store.get(campaign.id, tx), recorded: { after } };
    });
  }

  private async begin(tx: Transaction<Schema>, { id, version }: Campaign, token: string): Promise<void> {
    const held = await this.store.hold(tx, id);
    if (held.state !== 'draft') throw new ReviewStateError(held.state, 'opened');
    if (held.version !== version) throw new ReviewOpenedConcurrentlyError();
    await this.store.set(tx, id, { opening_token: token });
    for (const table of ['review_item', 'review_assignee', 'review_member', 'review_subject'] as const)
      await tx.deleteFrom(table).where('campaign_id', '=', id).execute();
  }

  private async insert(id: string, token: string, columns: RowColumns, rows: Rows): Promise<void> {
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE)
      await this.database.transaction(async (tx) => {
        await this.requireOwn(tx, id, token);
        await insertRows(tx, this.database.dialect, columns, rows.slice(first, first + ROWS_AT_ONCE));
      });
  }

  /** No one else begins to open it until the transaction ends, nor has done so since. */
  private async requireOwn(tx: Transaction<Schema>, id: string, token: string): Promise<void> {
    const held = tx.updateTable('review_campaign').set({ id }).where('id', '=', id);
    const own = await held.where('opening_token', '=', token).returning('id').executeTakeFirst();
    if (own === undefined) throw new ReviewOpenedConcurrentlyError();
  }
}
