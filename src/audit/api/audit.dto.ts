import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ACTOR_TYPES, OUTCOMES, type ActorType, type JsonValue, type Outcome } from '../audit-record';
import type { VerificationStatus } from '../verification/verification-job';
import { CHECKPOINT_STATES, type CheckpointState, type Trust } from '../verifier/verification-report';
import type { DamageKind } from '../verifier/damage';

const anyJson: ApiPropertyOptions = {
  nullable: true,
  required: true,
  oneOf: [{ type: 'object', additionalProperties: true }, { type: 'array', items: {} }, { type: 'string' }],
};

/** Who acted. */
export class AuditActorDto {
  @ApiProperty({ enum: ACTOR_TYPES })
  readonly type: ActorType;
  readonly id: string;
  /** Their name at that time, if known. */
  readonly name?: string;
}

/** What was acted upon. */
export class AuditTargetDto {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
}

/** A record of the audit log, exactly as it was recorded. docs/audit-format.md says how its hash is computed. */
export class AuditEventDto {
  /** Version of the format: 1. */
  readonly v: number;
  /** UUID of the log. */
  readonly chain: string;
  /** 1 for the first record, then one more each, without gaps. */
  readonly seq: number;
  /** UUIDv7. */
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly actor: AuditActorDto;
  /** `noun.verb`. */
  readonly action: string;
  @ApiProperty({ type: AuditTargetDto, nullable: true })
  readonly target: AuditTargetDto | null;
  @ApiProperty({ enum: OUTCOMES })
  readonly outcome: Outcome;
  /** Why it was refused or failed. */
  @ApiProperty({ type: String, nullable: true })
  readonly reason: string | null;
  /** State before the act. */
  @ApiProperty(anyJson)
  readonly before: JsonValue;
  /** State after the act, or its outcome. */
  @ApiProperty(anyJson)
  readonly after: JsonValue;
  /** `X-Request-ID` of the request that caused it. */
  @ApiProperty({ type: String, nullable: true })
  readonly requestId: string | null;
  /** `ININ-Correlation-Id` of the call to Genesys that did it. */
  @ApiProperty({ type: String, nullable: true })
  readonly correlationId: string | null;
  /** `hash` of the record before; 64 zeros in the first one. */
  readonly prevHash: string;
  /** Lower-case hex SHA-256 of the canonical JSON (RFC 8785) of the record without this member. */
  readonly hash: string;
}

export class AuditEventPageDto {
  readonly items: AuditEventDto[];
  /**
   * Token of the next page; absent on the last one. A page may hold fewer records than requested, or none, and still
   * have it: at most 1,000 records are scanned for one page.
   */
  readonly nextPageToken?: string;
}

/** What was signed: that the log was this long, and ended with this hash. */
export class CheckpointDto {
  readonly v: number;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly time: string;
  /** The key that signed it: first 16 hex digits of the SHA-256 of its SPKI. */
  readonly keyId: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

export class CheckpointPageDto {
  /** Newest first. */
  readonly items: CheckpointDto[];
  /** Token of the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A key that signed checkpoints before the current one. */
export class RetiredKeyDto {
  readonly keyId: string;
  /** PEM (SPKI). */
  readonly publicKey: string;
}

/** The key that this instance signs checkpoints with. Keep it where the log is not, and verify with that copy. */
export class AuditPublicKeyDto {
  readonly keyId: string;
  /** Always `Ed25519`. */
  readonly algorithm: string;
  /** PEM (SPKI). */
  readonly publicKey: string;
  /** Keys that signed before it, the newest first. Their checkpoints still verify. */
  readonly retiredKeys: RetiredKeyDto[];
}

/** Something that is wrong with the log. */
export class AuditFindingDto {
  /** Stable: callers may branch on it. */
  @ApiProperty({ type: String })
  readonly kind: DamageKind;
  readonly message: string;
  /** The number that the damaged record claims. */
  readonly seq?: number;
  /** The expected number. */
  readonly expectedSeq?: number;
}

export class CheckpointResultDto {
  /**
   * `abandoned`: a restore that was accepted has given it up. `other_key`: it holds, but was signed with a key that this
   * instance does not have, so it covers nothing.
   */
  @ApiProperty({ enum: CHECKPOINT_STATES })
  readonly state: CheckpointState;
  readonly seq?: number;
  readonly time?: string;
}

export class VerificationResultDto {
  /** True when nothing was found. */
  readonly verified: boolean;
  /** What the verdict rests on. */
  @ApiProperty({ enum: ['pinned_key', 'key_from_file', 'no_checkpoint'] })
  readonly trust: Trust;
  /** Records that hold, up to the first damaged one. */
  readonly records: number;
  @ApiProperty({ type: Number, nullable: true })
  readonly lastSeq: number | null;
  @ApiProperty({ type: String, nullable: true })
  readonly lastHash: string | null;
  /** Records after the newest checkpoint that holds: a cut among them would not be seen. */
  readonly notCovered: number;
  /** How many checkpoints the log was compared with: of the database, of `AUDIT_CHECKPOINT_FILE`, and of this process. */
  readonly checkpointCount: number;
  /** Of these, the ones that fail, and the last: at most 100. */
  readonly checkpoints: CheckpointResultDto[];
  readonly findingCount: number;
  /** At most the first 100. */
  readonly findings: AuditFindingDto[];
}

export class VerificationProgressDto {
  readonly done: number;
  readonly total: number;
}

/** A verification of the log by this instance. */
export class VerificationDto {
  readonly id: string;
  /** `succeeded`: `result` holds the verdict. */
  @ApiProperty({ enum: ['running', 'cancelling', 'succeeded', 'failed', 'cancelled'] })
  readonly status: VerificationStatus;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly progress: VerificationProgressDto;
  readonly result?: VerificationResultDto;
}
