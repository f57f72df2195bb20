import { Injectable, Logger } from '@nestjs/common';
import { actorOf, SYSTEM } from '../audit/event/audit-actor';
import { AuditLog } from '../audit/log/audit-log';
import type { Caller } from '../auth/caller';
import type { SyncRun } from './sync-run';

/** What the audit log records of sync runs: who started one, and which failed. Stored ones record themselves. */
@Injectable()
export class SyncAudit {
  private readonly logger = new Logger(SyncAudit.name);

  constructor(private readonly log: AuditLog) {}

  /** A caller requests a sync run, which spends quota. Without a record there is none: it throws. */
  async asked(caller: Caller, requestId: string): Promise<void> {
    const actor = actorOf(caller);
    await this.log.record({ action: 'sync.started', actor, target: null, outcome: 'success', requestId });
  }

  /** The failure has already happened, so a failure of the audit log is only logged. */
  async failed({ id, failure }: SyncRun): Promise<void> {
    try {
      const target = { type: 'sync_run' as const, id };
      const reason = failure?.detail;
      await this.log.record({ action: 'sync.failed', actor: SYSTEM, target, outcome: 'failed', reason });
    } catch (error) {
      this.logger.error(error);
    }
  }
}
