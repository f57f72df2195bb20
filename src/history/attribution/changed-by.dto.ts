import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  actorTypes,
  notAttributedReasons,
  type ChangeActor,
  type ChangedBy,
  type NotAttributedReason,
} from '../../revisions/history/attribution/changed-by';
import type { EntityNames, EntityReference } from '../../revisions/history/reading/entity-names';

/** Who changed something in Genesys. */
export class ChangeActorDto {
  /** `genesys`: Genesys itself or an automated process of it; its event names no one. */
  @ApiProperty({ enum: actorTypes })
  readonly type: ChangeActor['type'];
  /** Absent for Genesys itself. */
  readonly id?: string;
  /** The last known name. */
  readonly name?: string;
}

/** Who made a change, according to the audits of Genesys. */
export class ChangedByDto {
  readonly status: 'attributed' | 'not_attributed';
  /**
   * Why no one is named: `audits_not_read` here or at that time; `no_event` names this change; `several_actors` explain
   * it equally well; `cause_not_attributed`: none of the changes that caused it is attributed.
   */
  @ApiPropertyOptional({ enum: notAttributedReasons })
  readonly reason?: NotAttributedReason;
  readonly actor?: ChangeActorDto;
  /** The OAuth client through which it was made, where known. */
  readonly clientId?: string;
  /** When Genesys recorded it (RFC 3339, UTC). */
  readonly time?: string;
  /** Id of the audit event in Genesys. */
  readonly auditId?: string;
  /** `rolecall`: by a change of this service, which `changeId` and `itemId` name. */
  readonly via?: 'rolecall' | 'genesys';
  readonly changeId?: string;
  readonly itemId?: string;

  static of(by: ChangedBy, names: EntityNames): ChangedByDto {
    const [actor] = actorIn(by);
    if (by.status !== 'attributed') return by;
    return { ...by, actor: { ...by.actor, name: actor && names(actor) } };
  }
}

/** Who is named, so that it can be shown by name. */
export function actorIn(by: ChangedBy): EntityReference[] {
  if (by.status !== 'attributed') return [];
  const { type, id } = by.actor;
  return type === 'genesys' || id === undefined ? [] : [{ kind: type, id }];
}
