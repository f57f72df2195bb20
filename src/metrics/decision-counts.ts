import { Injectable } from '@nestjs/common';
import { MetricsRegistry, type Sample } from './metrics-registry';

/** How often each reason was given, allowed and denied apart. */
export type DecisionTally = Record<'allowed' | 'denied', Record<string, number>>;

/**
 * Counts decisions by endpoint, outcome and reason. A tally is plain numbers, so that counting a decision costs
 * nanoseconds; it becomes a metric when it is scraped.
 */
@Injectable()
export class DecisionCounts {
  private readonly byEndpoint = new Map<string, DecisionTally>();

  constructor(metrics: MetricsRegistry) {
    metrics.sampledCounter('rolecall_decisions', 'Decisions by endpoint, outcome and reason.', () =>
      this.samples(),
    );
  }

  /** The one to count in, for an endpoint that keeps it. */
  of(endpoint: string): DecisionTally {
    const tally = this.byEndpoint.get(endpoint) ?? { allowed: {}, denied: {} };
    this.byEndpoint.set(endpoint, tally);
    return tally;
  }

  private samples(): Sample[] {
    return [...this.byEndpoint].flatMap(([endpoint, tally]) =>
      (['allowed', 'denied'] as const).flatMap((outcome) =>
        Object.entries(tally[outcome]).map(([reason, value]) => ({
          labels: { endpoint, outcome, reason },
          value,
        })),
      ),
    );
  }
}

export function count(tally: DecisionTally, allowed: boolean, reason: string, times = 1): void {
  const counts = allowed ? tally.allowed : tally.denied;
  counts[reason] = (counts[reason] ?? 0) + times;
}
