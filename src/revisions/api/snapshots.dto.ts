import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { changeKinds, type ChangeKind } from '../history/reading/fact-change';
import { SnapshotCountsDto } from './snapshot-counts.dto';
import { VisibilityGapDto } from './visibility-gap.dto';
import { DecimalDigits } from '../../http/decimal-digits';
import { DEFAULT_PAGE_SIZE, ResourcePageSize, RowPageSize } from '../../http/page-size';

export class RevisionParamDto {
  /** Number of the revision: 1 for the first that was stored. */
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly revision: number;
}

export class ListSnapshotsQueryDto {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly pageToken?: string;
}

export class ListChangesQueryDto {
  /** The later of the two revisions. */
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly to: number;

  /** Only changes of this kind. */
  @ApiProperty({ enum: changeKinds })
  @IsOptional()
  @IsIn(changeKinds)
  readonly kind?: ChangeKind;

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same revisions and kind. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly pageToken?: string;
}

/** How much differs from the snapshot that was stored before. */
export class ChangeCountsDto {
  readonly added: number;
  readonly removed: number;
  /** The same thing, with other content. */
  readonly changed: number;
}

/** A stored snapshot of the organisation. */
export class SnapshotDto {
  readonly revision: number;
  /** When its sync started (RFC 3339, UTC); no data is older. */
  readonly asOf: string;
  /** RFC 3339, UTC. */
  readonly storedAt: string;
  readonly organizationId: string;
  readonly organizationName: string;
  /** The OAuth client could not see the whole organisation; `gaps` says what is missing. */
  readonly partial: boolean;
  readonly gaps: VisibilityGapDto[];
  /** Pages that were read from Genesys for it. */
  readonly calls: number;
  readonly counts: SnapshotCountsDto;
  readonly changes: ChangeCountsDto;
}

export class SnapshotPageDto {
  /** The newest first. Numbers that are missing were purged by `SNAPSHOT_RETENTION`. */
  readonly snapshots: SnapshotDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** One difference between two snapshots. */
export class SnapshotChangeDto {
  @ApiProperty({ enum: changeKinds })
  readonly kind: ChangeKind;
  readonly change: 'added' | 'removed' | 'changed';
  /** Id of what changed; of a membership the group's, of a grant the subject's. */
  readonly id: string;
  /** What it is or was called, where it has a name. */
  readonly name?: string;
  /** State in the earlier snapshot; absent for what was added. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly before?: object;
  /** State in the later snapshot; absent for what was removed. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly after?: object;
}

export class SnapshotChangePageDto {
  /** By kind, then by id. */
  readonly changes: SnapshotChangeDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
