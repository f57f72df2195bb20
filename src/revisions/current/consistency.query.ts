import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { InvalidRequestError } from '../../common/errors';
import { consistencyLevels, minimizeLatency, type Consistency, type ConsistencyLevel } from './consistency';
import { IsMoment } from './is-moment';
import { MOMENT_RULE, readMoment } from './moment';
import { DecimalDigits } from '../../http/decimal-digits';

/** How fresh an answer has to be, as query parameters: the base of the queries of all routes that answer from a revision. */
export class ConsistencyQuery {
  /**
   * `minimize_latency` (the default) answers from the newest revision here. `at_least_as_fresh` answers from the
   * revision `atLeastRevision` or a later one, or with 503. `fully_consistent` reads the subject of the question
   * again from Genesys before it answers, which costs two to four calls of its rate limit, and about twice as many
   * where the subject gained something, and the divisions as well where the requested one is unknown; a question that
   * is not about one subject is refused with 400.
   */
  @ApiPropertyOptional({ enum: consistencyLevels })
  @IsOptional()
  @IsIn(consistencyLevels)
  readonly consistency?: ConsistencyLevel;

  /** With `consistency=at_least_as_fresh`, and only then: the oldest revision that may answer. */
  @IsOptional()
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly atLeastRevision?: number;

  /**
   * Answers from the past: a revision, or a time (RFC 3339). The answer comes from the nearest revision that is still
   * stored and not later than it, and names it. Not together with `consistency`.
   */
  @IsOptional()
  @IsMoment()
  readonly at?: string;
}

/** Throws InvalidRequestError when the revision is missing, or given where it says nothing. */
export function consistencyOf(
  { consistency: level, atLeastRevision: revision, at }: ConsistencyQuery,
  source: 'query' | 'body' = 'query',
): Consistency {
  if (at !== undefined) return pastOf(at, level ?? revision, `/${source}/at`);
  const pointer = `/${source}/atLeastRevision`;
  if (level === 'at_least_as_fresh') {
    if (revision === undefined)
      throw new InvalidRequestError([{ pointer, detail: 'is needed with consistency=at_least_as_fresh' }]);
    return { level, revision };
  }
  if (revision !== undefined)
    throw new InvalidRequestError([
      { pointer, detail: 'can only be combined with consistency=at_least_as_fresh' },
    ]);
  return level === 'fully_consistent' ? { level } : minimizeLatency;
}

function pastOf(at: string, freshness: ConsistencyLevel | number | undefined, pointer: string): Consistency {
  if (freshness !== undefined)
    throw new InvalidRequestError([{ pointer, detail: 'cannot be combined with consistency' }]);
  const moment = readMoment(at);
  if (moment === undefined) throw new InvalidRequestError([{ pointer, detail: MOMENT_RULE }]);
  return { level: 'past', moment };
}
