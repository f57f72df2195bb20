import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../http/may-be-absent';
import { RuleAuthorDto } from '../../conflicts/rules/rule-view.dto';
import { ClaimDto } from './claim.dto';
import { ClaimViewDto, UnresolvedItemDto } from './claim-view.dto';
import { Nested } from '../../http/nested';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';

/** One line, with something visible in it and no control characters. */
const LINE = /^(?=.*\S)\P{C}+$/u;
const LINE_FAULT = { message: 'must be one line of text without control characters' };

/** What an assertion is to say. */
export class WriteAssertionDto {
  /** 1 to 100 characters. */
  @IsString()
  @MaxLength(100)
  @Matches(LINE, LINE_FAULT)
  readonly name: string;

  /** Reason for the assertion: 1 to 2,000 characters. */
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly rationale: string;

  /** The person or team that answers for it: 1 to 200 characters. */
  @IsString()
  @MaxLength(200)
  @Matches(LINE, LINE_FAULT)
  readonly owner: string;

  /** An assertion that is off is not evaluated, and has no result. */
  @MayBeAbsent()
  @IsBoolean()
  readonly enabled: boolean = true;

  @Nested(() => ClaimDto)
  readonly claim: ClaimDto;
}

export class ListAssertionsQueryDto {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

/** Something that must hold about access in the organisation. */
export class AssertionDto {
  /** A UUID. */
  readonly id: string;
  /** Incremented by every change: the ETag without its quotes. */
  readonly version: number;
  readonly name: string;
  /** Reason for the assertion. */
  readonly rationale: string;
  readonly owner: string;
  readonly enabled: boolean;
  readonly claim: ClaimViewDto;
  /**
   * References that the current snapshot does not contain. Unless there are offenders anyway, such an assertion is
   * `indeterminate` and does not pass; only excepted subjects may be missing. Absent while there is no snapshot.
   */
  readonly unresolved?: UnresolvedItemDto[];
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly createdBy: RuleAuthorDto;
  /** RFC 3339, UTC. */
  readonly updatedAt: string;
  readonly updatedBy: RuleAuthorDto;
}

export class AssertionPageDto {
  /** In the order of creation. */
  readonly assertions: AssertionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
