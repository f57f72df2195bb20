import { Injectable } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import { SealedArchives, type OpenArchive } from '../../sealed-archives/sealed-archives';
import type { ZipEntry } from '../../tables/xlsx/write-zip';
import type { Campaign } from '../review';
import { ReviewStateError } from '../reviews.errors';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore, type ItemCount } from '../storage/item-store';
import { EvidenceFiles } from './evidence-files';

/** Archives that prove closed reviews. */
@Injectable()
export class ReviewEvidence {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly files: EvidenceFiles,
    private readonly archives: SealedArchives,
  ) {}

  /** Throws NotFoundError (404), ReviewStateError (409), and as SealedArchives. */
  async open(id: string, by: Requester): Promise<OpenArchive> {
    const campaign = await this.store.get(id);
    if (campaign.state !== 'closed') throw new ReviewStateError(campaign.state, 'exported as evidence');
    const plan = {
      target: { type: 'review', id },
      manifest: { kind: 'review-evidence', reviewId: id },
      files: () => this.unchanged(campaign),
      fileName: `rolecall-review-${id}.zip`,
    } as const;
    return this.archives.open(plan, by);
  }

  private async *unchanged(campaign: Campaign): AsyncGenerator<ZipEntry> {
    const counts = await this.items.counts(campaign.id);
    requireAll(campaign, counts);
    yield* this.files.of(campaign, counts);
    await this.requireUnchanged(campaign, counts);
  }

  /** What came back while the archive was made would be in some of its files and not in others. */
  private async requireUnchanged(campaign: Campaign, counts: readonly ItemCount[]): Promise<void> {
    const now = [await this.store.get(campaign.id), await this.items.counts(campaign.id)];
    if (JSON.stringify(now) !== JSON.stringify([campaign, counts]))
      throw new Error('The review changed while its evidence was made.');
  }
}

function requireAll({ itemCount }: Campaign, counts: readonly ItemCount[]): void {
  const found = counts.reduce((total, { count }) => total + count, 0);
  if (found !== itemCount) throw new Error(`The review has ${found} items and not ${itemCount}.`);
}
