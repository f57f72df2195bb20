import { Injectable } from '@nestjs/common';
import { MetricsRegistry } from '../../metrics/metrics-registry';
import { RateStatisticsReader } from './rate-statistics-reader';

/** How much of the rate limit this instance has, uses and waits for. */
@Injectable()
export class RateMetrics {
  constructor(metrics: MetricsRegistry, rates: RateStatisticsReader) {
    const gauge = (name: string, help: string, read: () => number) =>
      metrics.sampled(`rolecall_genesys_${name}`, help, read);
    gauge(
      'rate_limit_per_minute',
      'Calls that this instance may make in a minute.',
      () => rates.read().limitPerMinute,
    );
    gauge(
      'calls_in_last_minute',
      'Calls of the last minute that count against the limit.',
      () => rates.read().callsInLastMinute,
    );
    gauge('calls_waiting', 'Calls that wait for the limit.', () => rates.read().waiting);
    gauge('calls_in_flight', 'Calls under way.', () => rates.read().inFlight);
  }
}
