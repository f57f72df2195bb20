import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock';
import { Database } from '../database/database';
import { MetricsRegistry } from '../metrics/metrics-registry';
import { Checkpointer } from './checkpoints/checkpointer';

/** How long the audit log is, and how much of it no checkpoint covers yet. */
@Injectable()
export class AuditMetrics {
  constructor(
    metrics: MetricsRegistry,
    database: Database,
    checkpointer: Checkpointer,
    @Inject(CLOCK) now: Clock,
  ) {
    metrics.sampled('rolecall_audit_records', 'Number of the last record of the audit log.', async () => {
      const head = await database.kysely.selectFrom('audit_head').select('seq').executeTakeFirst();
      return head && Number(head.seq);
    });
    metrics.sampled(
      'rolecall_audit_checkpoint_record',
      'Number of the record that the last checkpoint of this instance covers.',
      () => checkpointer.last?.seq,
    );
    metrics.sampled('rolecall_audit_checkpoint_age_seconds', 'Age of that checkpoint.', () => {
      const { last } = checkpointer;
      return last && (now() - Date.parse(last.time)) / 1_000;
    });
  }
}
