import { Injectable } from '@nestjs/common';
import { LatencyHistogram } from './latency-histogram';
import { MetricsRegistry } from './metrics-registry';

/** Seconds. A check takes less than a tenth of a millisecond, an export minutes. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** How long requests take. */
@Injectable()
export class RequestLatencies extends LatencyHistogram {
  constructor(metrics: MetricsRegistry) {
    super(
      'rolecall_http_request_duration_seconds',
      'Time from the arrival of a request to the end of its answer, by route template.',
      ['method', 'route', 'status'],
      BUCKETS,
    );
    metrics.register(this.asMetric());
  }
}
