import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';
import { GenesysAuditDto } from '../api/genesys-audits.dto';
import type { UnexplainedWriteState } from './unexplained-write-store';

const states = ['open', 'accepted'] as const satisfies UnexplainedWriteState[];

/** Who accepted it, and why. */
export class AcceptedWriteDto {
  readonly type: string;
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly reason: string;
}

/** Something that was done with the OAuth client of this service, and not by this service. */
export class UnexplainedWriteDto {
  /** Always the highest: with this client, everything that this service may do can be done. */
  @ApiProperty({ enum: ['critical'] })
  readonly severity: 'critical';
  /** `open` until a person accepts it. */
  @ApiProperty({ enum: states, enumName: 'UnexplainedWriteState' })
  readonly state: UnexplainedWriteState;
  /** When it was found (RFC 3339, UTC). */
  readonly foundAt: string;
  readonly audit: GenesysAuditDto;
  readonly accepted?: AcceptedWriteDto;
}

export class UnexplainedWritePageDto {
  /** The newest first. */
  readonly writes: UnexplainedWriteDto[];
  /** How many are open, on all pages. */
  readonly open: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export class UnexplainedWritesQuery {
  /** Only these; all when omitted. */
  @IsOptional()
  @IsIn(states)
  @ApiPropertyOptional({ enum: states, enumName: 'UnexplainedWriteState' })
  readonly state?: UnexplainedWriteState;

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same filter. */
  @IsOptional()
  @IsString()
  @Length(1, 10_000)
  readonly pageToken?: string;
}

export class AcceptUnexplainedWriteDto {
  /** Why it is acceptable, such as which other program uses the client. */
  @IsString()
  @Length(1, 2_000)
  readonly reason: string;
}
