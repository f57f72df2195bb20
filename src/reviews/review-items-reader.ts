import { Injectable } from '@nestjs/common';
import { listToken, readNumberToken } from '../http/list-token';
import { AskedSets } from './decisions/asked-sets';
import { ItemContexts } from './items/item-context';
import { toReviewItemDto } from './items/item-mapping';
import type { ListReviewItemsQuery, ReviewItemDto, ReviewItemPageDto } from './items/item.dto';
import type { ReviewItem } from './items/review-item';
import type { Campaign } from './review';
import { noSuchReviewItem } from './reviews.errors';
import { CampaignStore } from './storage/campaign-store';
import { ItemStore } from './storage/item-store';

type ItemQuery = Omit<ListReviewItemsQuery, 'mine'>;

/** Items of access reviews as the API shows them, with what someone needs to decide. */
@Injectable()
export class ReviewItemsReader {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly asked: AskedSets,
    private readonly contexts: ItemContexts,
  ) {}

  /** With `reviewers`, what one of them is asked. Throws NotFoundError (404). */
  async list(
    id: string,
    { pageSize, pageToken, ...wanted }: ItemQuery,
    reviewers?: readonly string[],
  ): Promise<ReviewItemPageDto> {
    const campaign = await this.store.get(id);
    // What was broken off while a draft was being opened does not count.
    if (campaign.state === 'draft') return { items: [], total: 0 };
    const scope = ['review-items', id, JSON.stringify(wanted)];
    const after = pageToken === undefined ? 0 : readNumberToken(pageToken, scope);
    const sets = reviewers && (await this.asked.of(id, reviewers));
    const filter = { ...wanted, sets };
    const found = await this.items.page(id, filter, pageSize + 1, after);
    const page = found.slice(0, pageSize);
    return {
      items: await this.shown(campaign, page),
      total: await this.items.count(id, filter),
      ...(found.length > pageSize && { nextPageToken: listToken(scope, [String(page.at(-1)!.position)]) }),
    };
  }

  /** With `reviewers`, only if one of them is asked. Throws NotFoundError (404). */
  async get(id: string, position: number, reviewers?: readonly string[]): Promise<ReviewItemDto> {
    const campaign = await this.store.get(id);
    const item = campaign.state === 'draft' ? undefined : await this.items.get(id, position);
    if (item === undefined) throw noSuchReviewItem();
    const sets = reviewers && (await this.asked.of(id, reviewers));
    if (sets?.includes(item.assignedSet) === false) throw noSuchReviewItem();
    return (await this.shown(campaign, [item]))[0]!;
  }

  /** Items of this campaign. */
  async shown(campaign: Campaign, items: readonly ReviewItem[]): Promise<ReviewItemDto[]> {
    const context = await this.contexts.of(campaign, items);
    return items.map((item) => toReviewItemDto(item, context));
  }
}
