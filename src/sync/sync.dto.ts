import { SnapshotCountsDto } from '../snapshots/api/snapshot-counts.dto';
import { VisibilityGapDto } from '../snapshots/api/visibility-gap.dto';

/** How far the reading of one part of the organisation is. */
export class SyncPartDto {
  /** The part, such as `users` or `grants`. */
  readonly part: string;
  readonly state: 'pending' | 'running' | 'done' | 'failed';
  /** Rows read. */
  readonly items: number;
  /** Pages read; repeated attempts are not counted. */
  readonly calls: number;
  /** Pages that the part is going to take, as far as is known. */
  readonly expectedCalls?: number;
}

export class SyncProgressDto {
  readonly partsDone: number;
  readonly partsTotal: number;
  /** Pages read so far. */
  readonly calls: number;
  /** Estimate of the seconds until the end, at the pace so far. */
  readonly remainingSeconds?: number;
}

/** Why a reading failed. The snapshot before it stays in place. */
export class SyncFailureDto {
  /** Stable: callers may branch on it. */
  readonly code: string;
  readonly detail: string;
  /** The part that could not be read. */
  readonly part?: string;
}

/** One reading of the organisation. */
export class SyncRunDto {
  /** A UUID. */
  readonly id: string;
  /** `elsewhere`: another instance of the service was reading already; its revision arrives by itself. */
  readonly status: 'running' | 'succeeded' | 'failed' | 'cancelled' | 'elsewhere';
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  /** RFC 3339, UTC. */
  readonly finishedAt?: string;
  readonly progress: SyncProgressDto;
  readonly parts: SyncPartDto[];
  readonly failure?: SyncFailureDto;
}

/** The picture of the organisation that answers checks now. */
export class CurrentSnapshotDto {
  readonly revision: number;
  /** When its reading began (RFC 3339, UTC): nothing in it is older. */
  readonly asOf: string;
  /** `stale`: past `SNAPSHOT_MAX_AGE`, so that checks answer 503. */
  readonly state: 'fresh' | 'stale';
  readonly organizationId: string;
  readonly organizationName: string;
  /** The OAuth client could not see the whole organisation; `gaps` says what is missing. */
  readonly partial: boolean;
  readonly gaps: VisibilityGapDto[];
  readonly counts: SnapshotCountsDto;
}

/** Attempts to call Genesys, as the rate limit sees them. */
export class RateDto {
  readonly callsInLastMinute: number;
  readonly limitPerMinute: number;
  readonly waiting: number;
  readonly inFlight: number;
}

export class SyncStatusDto {
  /** The reading under way, or else the last one. Absent before the first. */
  readonly run?: SyncRunDto;
  /** Absent before the first reading succeeded. */
  readonly snapshot?: CurrentSnapshotDto;
  /** When the next reading starts by itself (RFC 3339, UTC). Absent while one runs. */
  readonly nextRunAt?: string;
  readonly rate: RateDto;
}
