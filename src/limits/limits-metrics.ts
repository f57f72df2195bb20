import { Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { MetricsRegistry } from '../metrics/metrics-registry';

/** Counts the requests that a limit refused, by the code that they were answered with. */
@Injectable()
export class LimitsMetrics {
  private readonly refused: Counter<'reason'>;

  constructor(metrics: MetricsRegistry) {
    this.refused = metrics.counter('rolecall_requests_refused', 'Requests that a limit refused.', ['reason']);
  }

  /** Counts it, and gives it back. */
  counted<Refusal extends { readonly code: string }>(refusal: Refusal): Refusal {
    this.refused.inc({ reason: refusal.code });
    return refusal;
  }
}
