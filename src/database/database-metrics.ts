import { Injectable } from '@nestjs/common';
import { MetricsRegistry } from '../metrics/metrics-registry';
import { Database } from './database';

@Injectable()
export class DatabaseMetrics {
  constructor(metrics: MetricsRegistry, database: Database) {
    metrics.register(database.load.times.asMetric());
    metrics.sampled('rolecall_database_waiting', 'Statements that wait for the database.', () =>
      database.load.waiting(),
    );
  }
}
