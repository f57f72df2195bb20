import { Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { LatencyHistogram } from '../metrics/latency-histogram';
import { MetricsRegistry } from '../metrics/metrics-registry';
import type { AttemptLogEntry } from './genesys-logger';

type Attempt = Pick<AttemptLogEntry, 'method' | 'pathTemplate' | 'outcome' | 'status' | 'ms'>;

/** Seconds. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts and times the attempts of calls to Genesys, by the operation's template. */
@Injectable()
export class GenesysMetrics {
  private readonly calls: Counter<'method' | 'operation' | 'status' | 'outcome'>;
  private readonly times = new LatencyHistogram(
    'rolecall_genesys_call_duration_seconds',
    'Time of one attempt of a call to Genesys, without its wait for the rate limit.',
    ['method', 'operation'],
    BUCKETS,
  );

  constructor(metrics: MetricsRegistry) {
    this.calls = metrics.counter('rolecall_genesys_calls', 'Attempts of calls to Genesys.', [
      'method',
      'operation',
      'status',
      'outcome',
    ]);
    metrics.register(this.times.asMetric());
  }

  attempt({ method, pathTemplate: operation, outcome, status, ms }: Attempt): void {
    this.calls.inc({ method, operation, status: String(status ?? 'none'), outcome });
    this.times.observe(ms / 1_000, method, operation);
  }
}
