import { IsString, Matches, MaxLength } from 'class-validator';
import { AuthorDto } from '../../definitions/definition.dto';

/** One line, with something visible in it and no control characters. */
const LINE = /^(?=.*\S)\P{C}+$/u;

/** What a person states about a closed review. */
export class SignOffReviewDto {
  /** 1 to 1,000 characters on one line. It is kept in the audit log for good. */
  @IsString()
  @MaxLength(1_000)
  @Matches(LINE, { message: 'must be one line of text without control characters' })
  readonly statement: string;
}

export class ReviewSignOffDto {
  readonly statement: string;
  /** RFC 3339, UTC. */
  readonly signedAt: string;
  readonly signedBy: AuthorDto;
  /** Number of its record in the audit log. */
  readonly auditSeq: number;
  /** Hash of this record. */
  readonly auditHash: string;
}

export class ReviewSignOffsDto {
  /** The oldest first. */
  readonly signOffs: ReviewSignOffDto[];
}
