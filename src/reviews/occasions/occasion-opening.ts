import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../common/errors';
import { CampaignsService } from '../campaigns/campaigns.service';
import { ReviewOpening } from '../opening/review-opening';
import type { Campaign } from '../review';
import { CampaignStore } from '../storage/campaign-store';
import type { Occasion } from './occasion';
import { OccasionStore } from './occasion-store';

/** What passes, unlike a scope that is too large: the picture becomes whole and fresh, and others are done. */
const PASSING = new Set(['review_snapshot_partial', 'review_snapshot_old', 'review_opened_concurrently']);

/** Opens the review of an occasion, or says what that waits for. */
@Injectable()
export class OccasionOpening {
  private readonly logger = new Logger(OccasionOpening.name);

  constructor(
    private readonly store: CampaignStore,
    private readonly occasions: OccasionStore,
    private readonly opening: ReviewOpening,
    private readonly campaigns: CampaignsService,
  ) {}

  /** One that was opened or cancelled since is done. Throws for faults of ours. */
  async open(occasion: Occasion): Promise<void> {
    const campaign = await this.store.get(occasion.campaignId);
    try {
      if (campaign.state === 'draft')
        await this.opening.open(campaign.id, `"${campaign.version}"`, 'service');
      await this.occasions.set(occasion.id, 'done', null);
    } catch (error) {
      if (!(error instanceof DomainError) || error.status === 500) throw error;
      await this.settle(occasion, campaign, error);
    }
  }

  private async settle(occasion: Occasion, campaign: Campaign, error: DomainError): Promise<void> {
    const { code } = error;
    if (PASSING.has(code) || error.status === 503 || error.status === 412) {
      if (occasion.reason === code) return;
      this.logger.warn({ msg: 'An access review waits to be opened', reviewId: campaign.id, code });
      return this.occasions.set(occasion.id, 'waiting', code);
    }
    this.logger.warn({ msg: 'An access review could not be opened', reviewId: campaign.id, code });
    if (code === 'review_empty') await this.campaigns.cancel(campaign.id, `"${campaign.version}"`, 'service');
    await this.occasions.set(occasion.id, 'failed', code);
  }
}
