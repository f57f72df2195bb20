import { Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError, type ErrorDetail } from '../../common/errors';
import type { Schema } from '../../database/schema';
import { requireTag } from '../../http/entity-tag';
import { writeCsv } from '../../tables/write-csv';
import { AskedSets } from '../decisions/asked-sets';
import { Deciders } from '../decisions/deciders';
import { DecisionsService } from '../decisions/decisions.service';
import type { ReviewItem } from '../items/review-item';
import { ReviewItemsReader } from '../review-items-reader';
import { ReviewStateError } from '../reviews.errors';
import { CampaignStore } from '../storage/campaign-store';
import type { ItemFilter } from '../storage/item-filter';
import { ItemStore } from '../storage/item-store';
import { matchSheet } from './match-sheet';
import { MAX_SHEET_LINES, readSheet } from './read-sheet';
import { sheetTable } from './sheet-table';
import { sheetTag } from './sheet-tag';

const ITEMS_AT_ONCE = 500;
const MAX_FAULTS = 100;

export interface DecisionSheet {
  readonly tag: string;
  readonly text: AsyncGenerator<string>;
}

/** Open items of a caller as a sheet, to be decided offline, and what was filled in. */
@Injectable()
export class DecisionSheets {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly asked: AskedSets,
    private readonly deciders: Deciders,
    private readonly reader: ReviewItemsReader,
    private readonly decisions: DecisionsService,
  ) {}

  /** Throws NotFoundError (404), ReviewStateError (409) or InvalidRequestError (400). */
  async open(id: string, filter: ItemFilter, { caller }: Requester): Promise<DecisionSheet> {
    const { state } = await this.store.get(id);
    if (state !== 'open') throw new ReviewStateError(state, 'decided in');
    const { reviewers } = await this.deciders.of(caller);
    const items = await this.select(id, filter, reviewers);
    const table = sheetTable(this.batches(id, items));
    return {
      tag: sheetTag(items),
      text: writeCsv({ key: 'items', title: 'Items', facts: [], tables: [table] }),
    };
  }

  /**
   * All that was filled in or nothing. `ifMatch` is the tag of the sheet that was filled in. Throws as DecisionsService,
   * InvalidRequestError (400) by line, 412 or 428.
   */
  async decide(
    id: string,
    filter: ItemFilter,
    text: string,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<{ count: number; actId: string }> {
    const sheet = readSheet(text);
    return this.decisions.decideAll(id, 'csv', by, async (tx, campaign, { reviewers }) => {
      const items = await this.select(campaign.id, filter, reviewers, tx);
      requireTag(ifMatch, sheetTag(items));
      const { choices, faults } = matchSheet(sheet, items);
      if (faults.length > 0) throw invalid(faults);
      if (choices.length === 0)
        throw invalid([{ pointer: '/body', detail: 'decides nothing: fill in the column `decision`' }]);
      return choices;
    });
  }

  private async select(
    id: string,
    filter: ItemFilter,
    reviewers: readonly string[],
    db?: Kysely<Schema>,
  ): Promise<ReviewItem[]> {
    const sets = await this.asked.of(id, reviewers, db);
    const selected = { ...filter, state: 'open' as const, sets };
    const items = await this.items.page(id, selected, MAX_SHEET_LINES + 1, 0, db);
    if (items.length <= MAX_SHEET_LINES) return items;
    const detail = `selects more than ${MAX_SHEET_LINES.toLocaleString('en')} items; narrow it`;
    throw invalid([{ pointer: '/query', detail }]);
  }

  private async *batches(id: string, items: readonly ReviewItem[]) {
    const campaign = await this.store.get(id);
    for (let first = 0; first < items.length; first += ITEMS_AT_ONCE)
      yield this.reader.shown(campaign, items.slice(first, first + ITEMS_AT_ONCE));
  }
}

function invalid(faults: readonly ErrorDetail[]): InvalidRequestError {
  return new InvalidRequestError(faults.slice(0, MAX_FAULTS), faults.length);
}
