import { Global, Module } from '@nestjs/common';
import { DecisionCounts } from './decision-counts';
import { MetricsRegistry } from './metrics-registry';

/** Where each room registers its metrics. */
@Global()
@Module({
  providers: [MetricsRegistry, DecisionCounts],
  exports: [MetricsRegistry, DecisionCounts],
})
export class MetricsModule {}
