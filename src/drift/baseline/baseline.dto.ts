import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AuthorDto } from '../../definitions/definition.dto';
import { LINE, LINE_FAULT } from '../../http/one-line';

/** Which revision is approved, and why. */
export class ApproveBaselineDto {
  /** A stored revision. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly revision: number;

  /** Why it is approved: 1 to 2,000 characters. */
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly reason: string;
}

/** The approved revision that drift is measured from. */
export class BaselineDto {
  /** Incremented by every change, acceptances included: the ETag without its quotes. */
  readonly version: number;
  readonly revision: number;
  /** When the sync run of this revision started (RFC 3339, UTC). */
  readonly asOf: string;
  /** RFC 3339, UTC. */
  readonly approvedAt: string;
  readonly approvedBy: AuthorDto;
  readonly reason: string;
  /** Drift items that were accepted since. */
  readonly acceptedCount: number;
}
