import { Injectable, Logger } from '@nestjs/common';
import type { CredentialKind } from '../../auth/credential-kind';
import type { AuditActor } from '../audit-record';
import { SYSTEM } from '../event/audit-actor';
import type { AuditEvent } from '../event/audit-event';
import { AuditLog } from './audit-log';
import { RepeatCounter } from './repeat-counter';

/** A request that was refused for want of a permission. */
export interface Refusal {
  readonly actor: AuditActor;
  /** Method and template of the route, such as `POST /api/v1/sync`. */
  readonly route: string;
  readonly permission: string;
  readonly requestId: string;
  readonly clientAddress?: string;
}

/** A request with credentials that are not valid. */
export interface WrongCredentials {
  /** From where; undefined where that is not known, or for the sum of many addresses. */
  readonly address?: string;
  /** What the credentials looked like. The credentials themselves are never stored. */
  readonly credential: CredentialKind;
  readonly requestId: string;
}

/** More at once are counted and recorded as a number: a flood must not push other events out of the queue. */
export const MAX_REFUSALS_WAITING = 1_000;

/** Addresses of one kind of credentials that are named within a minute; the others are counted together. */
export const MAX_ADDRESSES = 50;

/** Records refusals (403) and wrong credentials (401). The answer stays what it is whether or not it can be recorded. */
@Injectable()
export class RefusalRecorder {
  private readonly logger = new Logger(RefusalRecorder.name);
  private waiting = 0;
  private unrecorded = 0;

  private readonly refusals = new RepeatCounter<Refusal>({
    write: (refusal, count) => this.write(refusedEvent(refusal, count), count),
  });

  private readonly wrong = new RepeatCounter<WrongCredentials>({
    maxMembers: MAX_ADDRESSES,
    nameless: ({ credential, requestId }) => ({ credential, requestId }),
    write: (wrong, count) => this.write(unauthenticatedEvent(wrong, count), count),
  });

  constructor(private readonly log: AuditLog) {}

  /** Resolves once the refusal is recorded, counted or reported as lost; never rejects. */
  record(refusal: Refusal): Promise<void> {
    const { actor, route, permission } = refusal;
    return this.refusals.add({ group: JSON.stringify([actor, route, permission]) }, refusal);
  }

  /** The same for credentials that are not valid. */
  recordWrong(wrong: WrongCredentials): Promise<void> {
    return this.wrong.add({ group: wrong.credential, member: wrong.address }, wrong);
  }

  /** Records what was counted up to now. */
  async close(): Promise<void> {
    await Promise.all([this.refusals.close(), this.wrong.close()]);
  }

  /** One refusal, or `count` more like it. */
  private async write(event: AuditEvent, count = 1): Promise<void> {
    if (this.waiting >= MAX_REFUSALS_WAITING) {
      this.unrecorded += count;
      return;
    }
    this.waiting++;
    try {
      await this.log.record(event);
      await this.recordUnrecorded();
    } catch (error) {
      const { action, target, reason } = event;
      const lost = { action, target: target?.id, reason, count, err: error };
      this.logger.error({ msg: 'A refusal could not be recorded', ...lost });
    } finally {
      this.waiting--;
    }
  }

  private async recordUnrecorded(): Promise<void> {
    const count = this.unrecorded;
    if (count === 0) return;
    this.unrecorded = 0;
    try {
      await this.log.record({
        action: 'access.refusals_unrecorded',
        actor: SYSTEM,
        target: null,
        outcome: 'success',
        reason: 'There were more refusals than could be recorded individually.',
        after: { count },
      });
    } catch (error) {
      this.unrecorded += count;
      throw error;
    }
  }
}

function refusedEvent(refusal: Refusal, count?: number): AuditEvent {
  const { actor, route, permission, requestId, clientAddress } = refusal;
  return {
    action: 'access.refused',
    actor,
    target: { type: 'route', id: route },
    outcome: 'refused',
    reason: `missing_permission: ${permission}`,
    // Those that are counted may have come from other addresses than the first.
    after:
      count === undefined ? { permission, ...(clientAddress && { clientAddress }) } : { permission, count },
    requestId,
  };
}

/** The owner of the credentials is unknown: the service records what it saw. */
function unauthenticatedEvent(
  { address, credential, requestId }: WrongCredentials,
  count?: number,
): AuditEvent {
  return {
    action: 'access.unauthenticated',
    actor: SYSTEM,
    target: address === undefined ? null : { type: 'address', id: address },
    outcome: 'refused',
    reason: 'unauthenticated: the credentials are invalid',
    after: { kind: credential, ...(count !== undefined && { count }) },
    requestId,
  };
}
