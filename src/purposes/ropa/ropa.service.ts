import { Inject, Injectable, Optional } from '@nestjs/common';
import { HttpSettings, PurposesSettings } from '../../config/settings';
import { trustedNow } from '../../common/trusted-clock';
import { Readable } from 'node:stream';
import { streamFor } from '../../tables/stream-for';
import { tableFormats, type TableFormatName } from '../../tables/table-formats';
import { CategoryStore } from '../categories/category-store';
import type { StoredPurpose } from '../purpose';
import { type PurposePage, PurposeStore } from '../store/purpose-store';
import { isReviewDue } from './gaps';
import { processingRecord } from './processing-record';
import { ropaDocument } from './ropa-document';

/** The record of processing, and what in it is due for review. */
@Injectable()
export class RopaService {
  constructor(
    @Inject(PurposeStore) private readonly store: Pick<PurposeStore, 'all'>,
    @Inject(CategoryStore) private readonly categories: Pick<CategoryStore, 'all'>,
    @Inject(PurposesSettings)
    private readonly settings: Pick<PurposesSettings, 'controller' | 'dataProtectionOfficer'>,
    @Inject(HttpSettings) private readonly http: Pick<HttpSettings, 'exportReaderTimeoutMs'>,
    @Optional() private readonly now: () => Date = () => new Date(trustedNow()),
  ) {}

  /** Throws what the store throws. */
  async file(format: TableFormatName): Promise<Readable> {
    const { controller, dataProtectionOfficer } = this.settings;
    const about = { controller, dataProtectionOfficer, today: this.today() };
    const record = await processingRecord(this.store.all(), await this.categories.all(), about);
    return streamFor(tableFormats[format].write(ropaDocument(record)), this.http.exportReaderTimeoutMs);
  }

  /** The purposes whose review is due on a day, by default today: those waiting longest first. */
  async reviewsDue(
    day: string | undefined,
    { pageSize, pageNumber }: { readonly pageSize: number; readonly pageNumber: number },
  ): Promise<PurposePage> {
    const by = day ?? this.today();
    const due: StoredPurpose[] = [];
    for await (const batch of this.store.all()) due.push(...batch.filter((purpose) => isDue(purpose, by)));
    const start = (pageNumber - 1) * pageSize;
    return { purposes: due.sort(byReview).slice(start, start + pageSize), totalCount: due.length };
  }

  private today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

function isDue({ content: { status, reviewDate } }: StoredPurpose, day: string): boolean {
  return status !== 'retired' && reviewDate !== undefined && isReviewDue(reviewDate, day);
}

function byReview(
  { content: one, id }: StoredPurpose,
  { content: other, id: otherId }: StoredPurpose,
): number {
  if (one.reviewDate === other.reviewDate) return id < otherId ? -1 : 1;
  return (one.reviewDate ?? '') < (other.reviewDate ?? '') ? -1 : 1;
}
