import { ApiProperty } from '@nestjs/swagger';
import { auditStates, type AuditState } from './audit-reading';

/** Something that a sync run found and no audit had announced. */
export class UnannouncedChangeDto {
  /** `grant`, `membership`, or the kind of what came, went or changed, such as `user` or `division`. */
  readonly kind: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What it is about: subject, role and division of a grant; group and person of a membership; or one id. */
  readonly ids: string[];
  /** When a sync run found it (RFC 3339, UTC). */
  readonly foundAt: string;
}

/** What sync runs found that no audit had announced: how complete the audits are. */
export class UnannouncedDto {
  readonly total: number;
  /** Found lately; an audit may still arrive. */
  readonly pending: number;
  /** The last 100. */
  readonly recent: UnannouncedChangeDto[];
}

/** How the audits of Genesys are read, which announce changes between sync runs. */
export class AuditStatusDto {
  /**
   * `current`: changes are in the answers once Genesys has reported them. Otherwise `detail` says why not, and sync runs
   * come every `SYNC_INTERVAL`. `behind`: not all is read yet. `partial`: not all services are offered, or events were
   * unreadable. `lagging`: they arrive later than `AUDIT_MAX_LAG`.
   */
  @ApiProperty({ enum: auditStates, enumName: 'AuditState' })
  readonly state: AuditState;
  /** Why changes are not in the answers as Genesys reports them. */
  readonly detail?: string;
  /** Services whose audits are read. */
  readonly services: string[];
  /** When the last poll began that Genesys answered (RFC 3339, UTC). */
  readonly polledAt?: string;
  /** All changes that were reported by this time are in the answers (RFC 3339, UTC). */
  readonly completeAt?: string;
  /** Measured seconds from a change to the arrival of its audit: 95th percentile of the last ones. */
  readonly lagSeconds?: number;
  /** Announced changes that are not read yet. */
  readonly unread: number;
  readonly unannounced: UnannouncedDto;
}
