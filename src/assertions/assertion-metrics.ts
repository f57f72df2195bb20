import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { MetricsRegistry } from '../metrics/metrics-registry';

@Injectable()
export class AssertionMetrics {
  constructor(metrics: MetricsRegistry, { kysely }: Database) {
    metrics.sampled('rolecall_assertions', 'Enabled assertions, by their last result.', async () => {
      const rows = await kysely
        .selectFrom('assertion_result')
        .select(({ fn }) => ['status', fn.countAll().as('assertions')])
        .groupBy('status')
        .execute();
      return rows.map(({ status, assertions }) => ({ labels: { status }, value: Number(assertions) }));
    });
  }
}
