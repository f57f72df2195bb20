import { Global, Module } from '@nestjs/common';
import { DecisionCounts } from './decision-counts';
import { MetricsRegistry } from './metrics-registry';
import { RequestLatencies } from './request-latencies';

/** Where each room registers its metrics. */
@Global()
@Module({
  providers: [MetricsRegistry, DecisionCounts, RequestLatencies],
  exports: [MetricsRegistry, DecisionCounts, RequestLatencies],
})
export class MetricsModule {}
