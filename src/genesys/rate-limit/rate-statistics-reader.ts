import { Injectable } from '@nestjs/common';
import { GenesysClient } from '../genesys-client';
import type { RateStatistics } from './rate-limiter';

/** How much of the rate limit is used. */
@Injectable()
export class RateStatisticsReader {
  constructor(private readonly client: GenesysClient) {}

  read(): RateStatistics {
    return this.client.rateStatistics();
  }
}
