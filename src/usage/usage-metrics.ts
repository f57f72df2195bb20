import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock';
import { MetricsRegistry } from '../metrics/metrics-registry';
import { usageReadingStates } from './reading/usage-reading';
import { UsageFactsReader } from './usage-facts-reader';

const PARTS = ['calls', 'clients', 'people'] as const;

/** How the parts of use are read. */
@Injectable()
export class UsageMetrics {
  constructor(metrics: MetricsRegistry, usage: UsageFactsReader, @Inject(CLOCK) now: Clock) {
    metrics.sampled('rolecall_usage_state', '1 for how each part of use is read.', async () => {
      const { reading } = await usage.read();
      return PARTS.flatMap((part) =>
        usageReadingStates.map((state) => ({
          labels: { part, state },
          value: reading[part].state === state ? 1 : 0,
        })),
      );
    });
    metrics.sampled('rolecall_usage_age_seconds', 'Time since each part of use was read.', async () => {
      const { reading } = await usage.read();
      return PARTS.flatMap((part) => {
        const { readAt } = reading[part];
        if (readAt === undefined) return [];
        return [{ labels: { part }, value: (now() - Date.parse(readAt)) / 1_000 }];
      });
    });
  }
}
