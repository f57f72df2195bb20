import type { RateStatistics } from './rate-limiter';

/** How much of the rate limit is used. */
export class RateStatisticsReader {
  constructor(readonly read: () => RateStatistics) {}
}
