import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { SnapshotCountsDto } from '../revisions/api/snapshot-counts.dto';
import { VisibilityGapDto } from '../revisions/api/visibility-gap.dto';
import { AuditStatusDto } from './audits/audit-status.dto';
import { lossKinds, type LossKind } from './held-back/losses';

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

/** What keeps a running sync run from going on. Retries and waiting go on by themselves. */
export class SyncWaitDto {
  /** The host of Genesys that does not answer, such as `api.mypurecloud.com`. Absent where no host is the cause. */
  readonly host?: string;
  /**
   * Stable: `genesys_network_error`, `genesys_timeout`, `genesys_server_error`, `genesys_rate_limited`,
   * `genesys_token_throttled`, `genesys_proxy_failed` (the proxy on the way), `genesys_no_answer_yet` (an attempt waits for
   * longer than usual), or `rate_limit` (our own).
   */
  readonly code: string;
  /** The cause in words, and what to check. */
  readonly detail: string;
  /** Seconds since the first of the attempts that failed. */
  readonly forSeconds?: number;
  /** Attempts in a row that failed. */
  readonly failures?: number;
}

/** How much of one kind is gone. */
export class LossDto {
  @ApiProperty({ enum: lossKinds })
  readonly kind: LossKind;
  /** How many there were in the snapshot before. */
  readonly before: number;
  readonly gone: number;
}

export class AcceptedByDto {
  readonly type: string;
  readonly id: string;
}

/** Sync runs that lost too much at once. Nothing is answered from them, and the snapshot before gets no younger. */
export class HeldBackDto {
  /** Names these losses. `POST /api/v1/sync/held-back/accept` takes it. */
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly firstHeldAt: string;
  /** RFC 3339, UTC. */
  readonly lastHeldAt: string;
  /** Consecutive runs that lost the same. */
  readonly runs: number;
  readonly losses: LossDto[];
  /** Who let the next run with these losses through. */
  readonly acceptedBy?: AcceptedByDto;
}

/** The losses that the caller has reviewed. */
export class AcceptHeldBackDto {
  /** The `id` of `heldBack` at `GET /api/v1/sync`. */
  @IsUUID()
  readonly id: string;
}

/** One reading of the organisation. */
export class SyncRunDto {
  /** A UUID. */
  readonly id: string;
  /**
   * `elsewhere`: another instance of the service was already syncing; its revision arrives automatically.
   * `held_back`: too much was gone at once to be accepted, see `heldBack`.
   */
  readonly status: 'running' | 'succeeded' | 'failed' | 'held_back' | 'cancelled' | 'elsewhere';
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  /** RFC 3339, UTC. */
  readonly finishedAt?: string;
  readonly progress: SyncProgressDto;
  /** Absent while calls to Genesys are answered, and once the run has ended. */
  readonly waitingFor?: SyncWaitDto;
  readonly parts: SyncPartDto[];
  readonly failure?: SyncFailureDto;
}

/** The snapshot of the organisation that answers checks now. */
export class CurrentSnapshotDto {
  readonly revision: number;
  /** When its sync started (RFC 3339, UTC); no data is older. */
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

/** Attempts of this instance to call Genesys, as the rate limit sees them. */
export class RateDto {
  readonly callsInLastMinute: number;
  /** What this instance may make in any rolling minute: its part of `settingPerMinute` where there are several. */
  readonly limitPerMinute: number;
  /** GENESYS_RATE_LIMIT_PER_MINUTE, which all instances share. */
  readonly settingPerMinute: number;
  readonly waiting: number;
  readonly inFlight: number;
}

export class SyncStatusDto {
  /** The sync run in progress, or else the last one. Absent before the first. */
  readonly run?: SyncRunDto;
  /** Absent while nothing is held back. */
  readonly heldBack?: HeldBackDto;
  /** Absent until a sync has succeeded. */
  readonly snapshot?: CurrentSnapshotDto;
  /** When the next sync run starts automatically (RFC 3339, UTC). Absent while one runs. */
  readonly nextRunAt?: string;
  readonly rate: RateDto;
  readonly audits: AuditStatusDto;
}
