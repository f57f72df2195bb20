import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { MetricsRegistry } from '../metrics/metrics-registry';

@Injectable()
export class ConflictMetrics {
  constructor(metrics: MetricsRegistry, { kysely }: Database) {
    metrics.sampled('rolecall_findings_open', 'Open findings, excepted ones included.', async () => {
      const rows = await kysely
        .selectFrom('conflict_finding')
        .select(({ fn }) => ['severity', fn.countAll().as('findings')])
        .where('state', '=', 'open')
        .groupBy('severity')
        .execute();
      return rows.map(({ severity, findings }) => ({ labels: { severity }, value: Number(findings) }));
    });
  }
}
