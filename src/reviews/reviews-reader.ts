import { Injectable } from '@nestjs/common';
import { listToken, readIdToken } from '../http/list-token';
import type { ListReviewsQuery } from './campaigns/campaign.dto';
import type { ReviewDto, ReviewPageDto } from './campaigns/review.dto';
import { toReviewDto } from './campaigns/campaign-mapping';
import { AskedSets } from './decisions/asked-sets';
import type { Campaign } from './review';
import { noSuchReview } from './reviews.errors';
import { CampaignStore } from './storage/campaign-store';
import { ItemStore } from './storage/item-store';
import { NO_ONE } from '../access/reviews/decision';

/** Access reviews as the API shows them. */
@Injectable()
export class ReviewsReader {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly asked: AskedSets,
  ) {}

  /** With `reviewers`, only if it asks one of them. Throws NotFoundError (404). */
  async get(id: string, reviewers?: readonly string[]): Promise<ReviewDto> {
    const campaign = await this.store.get(id);
    if (reviewers !== undefined && (await this.asked.of(id, reviewers)).length === 0) throw noSuchReview();
    return this.shown(campaign);
  }

  async shown(campaign: Campaign): Promise<ReviewDto> {
    const { id, state } = campaign;
    // What was broken off while a draft was being opened does not count.
    if (state === 'draft') return toReviewDto(campaign, [], 0);
    const counts = await this.items.counts(id);
    const unassigned = await this.items.count(id, { state: 'open', sets: [NO_ONE] });
    return toReviewDto(campaign, counts, unassigned);
  }

  /** The newest first; with `reviewers`, those that ask one of them. */
  async list(
    { state, pageSize, pageToken }: ListReviewsQuery,
    reviewers?: readonly string[],
  ): Promise<ReviewPageDto> {
    const scope = ['reviews', state];
    const before = pageToken === undefined ? undefined : readIdToken(pageToken, scope);
    const campaigns = await this.store.list({ state, reviewers }, pageSize + 1, before);
    const page = campaigns.slice(0, pageSize);
    return {
      reviews: await Promise.all(page.map((campaign) => this.shown(campaign))),
      ...(campaigns.length > pageSize && { nextPageToken: listToken(scope, [page.at(-1)!.id]) }),
    };
  }
}
