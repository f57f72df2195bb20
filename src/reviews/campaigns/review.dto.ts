import { ApiProperty } from '@nestjs/swagger';
import { AuthorDto } from '../../definitions/definition.dto';
import { campaignStates, type CampaignState } from '../review';
import { WriteReviewDto } from './campaign.dto';

/** How far a review is. */
export class ReviewProgressDto {
  readonly total: number;
  /** Not decided, in whatever stage. */
  readonly open: number;
  readonly decided: number;
  /** Kept by an earlier review, and not changed since. */
  readonly carriedOver: number;
  /** No one had decided at the deadline, and they became findings. */
  readonly notDecided: number;
  /** Of those decided. */
  readonly keep: number;
  readonly takeAway: number;
  readonly reduce: number;
  /** Of those to be taken away or reduced: what Genesys no longer shows. */
  readonly removed: number;
  /** Those that no change of this service can take away. */
  readonly impossible: number;
  /** Those that were removed and are there again. */
  readonly returned: number;
  /** Open ones that are assigned to no one. */
  readonly unassigned: number;
}

export class ReviewDto extends WriteReviewDto {
  /** A UUID. */
  readonly id: string;
  /** Incremented by every change of the review itself: the ETag without its quotes. */
  readonly version: number;
  @ApiProperty({ enum: campaignStates })
  readonly state: CampaignState;
  /** `request`, `template`, `schedule` or `event`. */
  readonly origin: string;
  /** Id of the template, schedule or event that it was made from. */
  readonly originId?: string;
  /** The revision that it asks about; absent before it is opened. */
  readonly revision?: number;
  /** When the sync run of this revision started (RFC 3339, UTC). */
  readonly asOf?: string;
  /** RFC 3339, UTC. */
  readonly deadlineAt?: string;
  /** When others were asked since the first deadline had passed (RFC 3339, UTC). */
  readonly escalatedAt?: string;
  readonly progress: ReviewProgressDto;
  /** The changes that take away what was decided. */
  readonly changeIds: string[];
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly createdBy: AuthorDto;
  /** RFC 3339, UTC. */
  readonly openedAt?: string;
  readonly openedBy?: AuthorDto;
  /** When no more was decided (RFC 3339, UTC). */
  readonly closingAt?: string;
  /** RFC 3339, UTC. */
  readonly closedAt?: string;
}

export class ReviewPageDto {
  /** The newest first. */
  readonly reviews: ReviewDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
