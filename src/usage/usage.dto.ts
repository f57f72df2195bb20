import { ApiProperty } from '@nestjs/swagger';
import { AnsweredFromDto } from '../revisions/current/answered-from.dto';
import { usageReadingStates, type UsageReadingState } from './reading/usage-reading';

/** How far a part of use is read from Genesys. */
export class UsagePartDto {
  /**
   * `off`: switched off by USAGE. `starting`: not read yet. `current`: all is known. `partial`: a part is not.
   * `not_permitted`: the OAuth client lacks a permission. `failing`: the last reading failed, and what was read before it
   * is shown.
   */
  @ApiProperty({ enum: usageReadingStates })
  readonly state: UsageReadingState;
  /** Why not all is known; absent when it is. */
  readonly detail?: string;
  /** When it was last read (RFC 3339, UTC). Absent: never. */
  readonly readAt?: string;
}

/** Days, both included. */
export class UsageWindowDto {
  /** Such as `2025-12-01`. */
  readonly from: string;
  readonly through: string;
}

/** The base of the answers about what clients call. */
export class CallsAnsweredFromDto extends AnsweredFromDto {
  readonly reading: UsagePartDto;
  /** The days of which calls are known: a year at most. Absent: nothing is known, and so nothing is unused. */
  readonly window?: UsageWindowDto;
  /** The day of the table of operations. */
  readonly operationsAsOf: string;
}
