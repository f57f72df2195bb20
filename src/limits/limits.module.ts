import { Global, Module } from '@nestjs/common';
import { RequestLimiter } from '../auth/request-limiter';
import { MetricsModule } from '../metrics/metrics.module';
import { ExpensiveWork } from '../http/expensive';
import { ExpensiveLimit } from './expensive-limit';
import { InstanceRequestLimiter } from './instance-request-limiter';
import { LimitsMetrics } from './limits-metrics';

/** How often callers may come, and how much expensive work runs at once. Global: its decorator is for every feature. */
@Global()
@Module({
  imports: [MetricsModule],
  providers: [
    LimitsMetrics,
    InstanceRequestLimiter,
    { provide: RequestLimiter, useExisting: InstanceRequestLimiter },
    { provide: ExpensiveWork, useClass: ExpensiveLimit },
  ],
  exports: [RequestLimiter, InstanceRequestLimiter, ExpensiveWork],
})
export class LimitsModule {}
