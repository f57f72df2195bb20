import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { changeableTypes, itemStates, type ChangeableType, type ItemState } from '../change';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';

export class ListChangeItemsQuery {
  /** Only items in this state. */
  @ApiPropertyOptional({ enum: itemStates })
  @IsOptional()
  @IsIn(itemStates)
  readonly state?: ItemState;

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same state. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

class PlannedRoleDto {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
}

/** With names as they were when the change was planned; absent where none is known. */
export class NamedRoleDto extends PlannedRoleDto {
  readonly roleName?: string;
  readonly divisionName?: string;
}

export class InheritedRoleDto extends NamedRoleDto {
  /** The groups that pass it on: only they can take it away. */
  readonly groupIds: string[];
}

export class GenesysAnswerDto {
  readonly status?: number;
  readonly code?: string;
  /** As Genesys wrote it. */
  readonly message?: string;
  /** The id that Genesys support needs. */
  readonly correlationId?: string;
}

export class ItemOutcomeDto {
  /**
   * Such as `written`, `already_applied`, `not_as_planned`, `subject_not_found`, `not_visible`, `genesys_request_refused`. Of
   * skipped items: `nothing_to_do`, `changed_since`, `subject_deleted`, `subject_unknown`, `role_deleted`, `division_deleted`,
   * `blocked` or `cancelled`.
   */
  readonly code: string;
  readonly detail?: string;
  readonly genesys?: GenesysAnswerDto;
  /** A write was sent to Genesys before the item ended without being applied: a part of it may be done. */
  readonly writeAttempted?: boolean;
  /** What the subject lacked of the goal when it was last read. */
  readonly missing?: NamedRoleDto[];
  /** What it held beyond the goal. */
  readonly surplus?: NamedRoleDto[];
}

/** One subject of a change. */
export class ChangeItemDto {
  /** From 0. */
  readonly position: number;
  @ApiProperty({ enum: changeableTypes })
  readonly subjectType: ChangeableType;
  readonly subjectId: string;
  readonly subjectName?: string;
  @ApiProperty({ enum: itemStates })
  readonly state: ItemState;
  /** What it held itself when the change was planned. */
  readonly before: NamedRoleDto[];
  readonly add: NamedRoleDto[];
  readonly remove: NamedRoleDto[];
  /** Was to be removed and stays, since groups pass it on. */
  readonly inherited: InheritedRoleDto[];
  /** Was to be restored and cannot be: the role, the division or the subject is gone. */
  readonly impossible?: NamedRoleDto[];
  readonly outcome?: ItemOutcomeDto;
  readonly calls: number;
  readonly revision?: number;
  readonly finishedAt?: string;
}

export class ChangeItemPageDto {
  readonly items: ChangeItemDto[];
  readonly nextPageToken?: string;
}
