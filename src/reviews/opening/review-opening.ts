import { Injectable, Optional } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { actorOfCaller, personColumn } from '../../auth/party';
import { trustedNow } from '../../common/trusted-clock';
import { CategoryPermissionsReader } from '../../purposes/category-permissions-reader';
import { requireMatch } from '../../http/entity-tag';
import { actingAuthor, type Acting } from '../acting';
import { MAX_REVIEW_ITEMS, type Campaign } from '../review';
import { EmptyReviewError, ReviewStateError, TooManyReviewItemsError } from '../reviews.errors';
import { ResponsibilityStore } from '../responsibilities/responsibility-store';
import { CampaignStore } from '../storage/campaign-store';
import { assigneeRows, itemRow, memberRows, subjectRow } from './content-rows';
import { EarlierReview } from './earlier-review';
import { itemDigests } from './item-digest';
import { FitSnapshot } from './fit-snapshot';
import { OpeningWriter, type OpeningRows } from './opening-writer';
import { reviewContent, type AskedItem, type ReviewContent } from './review-content';

const DAY_MS = 86_400_000;

/** Opens campaigns: determines what they ask, of the newest revision, and of whom. */
@Injectable()
export class ReviewOpening {
  constructor(
    private readonly store: CampaignStore,
    private readonly snapshot: FitSnapshot,
    private readonly responsibilities: ResponsibilityStore,
    private readonly categories: CategoryPermissionsReader,
    private readonly earlier: EarlierReview,
    private readonly writer: OpeningWriter,
    @Optional() private readonly now: () => number = trustedNow,
  ) {}

  /**
   * Throws NotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412), ReviewStateError,
   * EmptyReviewError, TooManyReviewItemsError (409), or as FitSnapshot and OpeningWriter.
   */
  async open(id: string, ifMatch: string | undefined, by: Acting): Promise<Campaign> {
    const campaign = await this.store.get(id);
    if (campaign.state !== 'draft') throw new ReviewStateError(campaign.state, 'opened');
    requireMatch(ifMatch, campaign.version);
    const { published, index } = await this.snapshot.find();
    const { permissionsOf } = await this.categories.read();
    const responsibilities = await this.responsibilities.all();
    const content = await reviewContent(index, campaign.definition, { permissionsOf, responsibilities });
    const { length } = content.items;
    if (length === 0) throw new EmptyReviewError();
    if (length > MAX_REVIEW_ITEMS) throw new TooManyReviewItemsError(length, MAX_REVIEW_ITEMS);
    const rows = await this.rowsOf(campaign, content, index);
    const now = this.now();
    const { type, id: authorId } = actingAuthor(by);
    const opened = {
      revision: index.revision,
      as_of: published.snapshot.asOf,
      opened_at: new Date(now).toISOString(),
      opened_by_type: type,
      opened_by_id: authorId,
      opened_by_person: by === 'service' ? null : personColumn(actorOfCaller(by.caller)),
      deadline_at: new Date(now + campaign.definition.deadlineDays * DAY_MS).toISOString(),
    };
    return this.writer.write(campaign, rows, opened, by);
  }

  private async rowsOf(
    { id, definition }: Campaign,
    { items, sets, subjects }: ReviewContent,
    index: AccessIndex,
  ): Promise<OpeningRows> {
    const carried = await this.earlier.kept(definition.changedSince);
    const digests = itemDigests(index);
    const itemAt = (item: AskedItem, place: number) => {
      const digest = digests(item);
      return itemRow(id, place + 1, { ...item, digest }, carried(item, digest));
    };
    return {
      subjects: subjects.map((subject) => subjectRow(id, subject, index)),
      members: subjects.flatMap((subject) => memberRows(id, subject)),
      assignees: assigneeRows(id, sets),
      items: items.map(itemAt),
    };
  }
}
