import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ChangeDto } from '../../changes/api/change.dto';
import { HistoryEntryDto, HistorySubjectDto } from '../../history/api/history.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';

/** Something that differs from the baseline: what was added to it, removed from it, or changed since. */
export class DriftItemDto extends HistoryEntryDto {
  /** Names this difference: the same thing with another content has another id. */
  readonly id: string;
  /** How often it has changed since the baseline; `by` and the revisions are of the last time. Absent where not known. */
  readonly changeCount?: number;
  /** Subjects whose access it concerns: of a group also its people, of a role its holders. */
  readonly affectedCount: number;
  /** The first 20 of them. */
  readonly affected: HistorySubjectDto[];
}

export class DriftPageDto extends AnsweredFromDto {
  /** The revision of the baseline. */
  readonly baselineRevision: number;
  /** The version of the baseline, which increases with every acceptance. */
  readonly baselineVersion: number;
  /** Everything that differs, whatever the filter. */
  readonly total: number;
  /** By kind and id. With `actorId`, a page may have fewer items than requested, and still a next page. */
  readonly items: DriftItemDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export class AcceptedDriftDto {
  readonly baselineVersion: number;
  readonly acceptedCount: number;
}

const obstacles = ['not_a_grant', 'cannot_be_planned'] as const;
export type Obstacle = (typeof obstacles)[number];

/** An item that no plan of this service takes back. */
export class UnplannedDriftDto {
  readonly id: string;
  /** `not_a_grant`: changes add and remove grants only. `cannot_be_planned`: what it needs no longer exists, or it is protected. */
  @ApiProperty({ enum: obstacles })
  readonly reason: Obstacle;
  /** One sentence. */
  readonly detail: string;
}

/** A plan that takes drift back, and what it leaves. */
export class DriftPlanDto {
  /** The plan, to be applied as any other; absent where nothing can be planned. */
  @ApiPropertyOptional({ type: ChangeDto })
  readonly change?: ChangeDto;
  /** Ids of the items that the plan takes back. */
  readonly planned: string[];
  readonly notPlanned: UnplannedDriftDto[];
}
