import { IsString, MaxLength } from 'class-validator';

export class ProblemTypePath {
  /** `code` of a problem document. */
  @IsString()
  @MaxLength(100)
  readonly code: string;
}

/** A kind of problem, as the error reference describes it. */
export class ProblemTypeDto {
  readonly code: string;
  /** As in problem documents: the name of the status. */
  readonly title: string;
  /** The HTTP status that it comes with. */
  readonly status: number;
  /** Others that it can come with. */
  readonly otherStatuses: number[];
  /** When it happens. */
  readonly when: string;
  /** What to do about it. */
  readonly remedy: string;
}
