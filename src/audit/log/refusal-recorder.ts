import { Logger } from '@nestjs/common';
import type { AuditActor } from '../audit-record';
import { SYSTEM } from '../event/audit-actor';
import type { AuditLog } from './audit-log';

/** A request that was refused for want of a permission. */
export interface Refusal {
  readonly actor: AuditActor;
  /** Method and template of the route, such as `POST /api/v1/sync`. */
  readonly route: string;
  readonly permission: string;
  readonly requestId: string;
}

/** More at once are counted and recorded as a number: a flood must not push other events out of the queue. */
export const MOST_REFUSALS_WAITING = 1_000;

/** Records refusals (403). The answer stays a refusal whether or not it can be recorded. */
export class RefusalRecorder {
  private readonly logger = new Logger(RefusalRecorder.name);
  private waiting = 0;
  private unrecorded = 0;

  constructor(private readonly log: AuditLog) {}

  /** Resolves once the refusal is recorded, counted or reported as lost; never rejects. */
  async record({ actor, route, permission, requestId }: Refusal): Promise<void> {
    if (this.waiting >= MOST_REFUSALS_WAITING) {
      this.unrecorded++;
      return;
    }
    this.waiting++;
    try {
      await this.log.record({
        action: 'access.refused',
        actor,
        target: { type: 'route', id: route },
        outcome: 'refused',
        reason: `missing_permission: ${permission}`,
        after: { permission },
        requestId,
      });
      await this.recordUnrecorded();
    } catch (error) {
      this.logger.error({ msg: 'A refusal could not be recorded', route, permission, err: error });
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
        reason: 'Refusals came faster than they could be recorded one by one.',
        after: { count },
      });
    } catch (error) {
      this.unrecorded += count;
      throw error;
    }
  }
}
