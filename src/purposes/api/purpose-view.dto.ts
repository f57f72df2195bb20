import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  legalBases,
  purposeStatuses,
  safeguards,
  specialConditions,
  type LegalBasis,
  type PurposeStatus,
  type Safeguard,
  type SpecialCondition,
} from '../purpose';

export class TransferViewDto {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly recipient?: string;
  @ApiPropertyOptional({ enum: safeguards })
  readonly safeguard?: Safeguard;
}

/** What a purpose says. A member that no one filled in is absent. */
export class PurposeContentDto {
  readonly name: string;
  readonly description: string;
  /** Keys of data categories. */
  readonly dataCategories: string[];
  @ApiProperty({ enum: purposeStatuses })
  readonly status: PurposeStatus;
  /** GDPR Art. 6(1). */
  @ApiPropertyOptional({ enum: legalBases })
  readonly legalBasis?: LegalBasis;
  /** GDPR Art. 9(2). */
  @ApiPropertyOptional({ enum: specialConditions })
  readonly specialCategoryCondition?: SpecialCondition;
  readonly owner?: string;
  readonly dataSubjects?: string[];
  readonly recipients?: string[];
  /** Roles of Genesys whose holders work with the data for it. */
  readonly servingRoleIds?: string[];
  readonly transfers?: TransferViewDto[];
  readonly retention?: string;
  readonly retentionPolicyIds?: string[];
  readonly securityMeasures?: string;
  @ApiProperty({ format: 'date', required: false })
  readonly reviewDate?: string;
  readonly successorId?: string;
}

/** A purpose for which data are shared. */
export class PurposeDto extends PurposeContentDto {
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly createdDate: string;
  /** RFC 3339, UTC. */
  readonly lastModifiedDate: string;
  /** Incremented by every change: the ETag without its quotes. */
  readonly version: number;
}

export class PaginationDto {
  readonly pageSize: number;
  readonly pageNumber: number;
  readonly totalPages: number;
  readonly totalCount: number;
}

export class PurposePageDto {
  readonly purposes: PurposeDto[];
  readonly pagination: PaginationDto;
}

export class PurposeAuthorDto {
  readonly type: string;
  /** Id of a key (`bootstrap` for the one of the settings), or subject of a token. */
  readonly id: string;
}

export class PurposeVersionDto {
  readonly version: number;
  /** Absent for the version in which the purpose was deleted. */
  readonly content?: PurposeContentDto;
  /** RFC 3339, UTC. */
  readonly changedDate: string;
  readonly changedBy: PurposeAuthorDto;
}

export class PurposeVersionPageDto {
  /** The newest first. */
  readonly versions: PurposeVersionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
