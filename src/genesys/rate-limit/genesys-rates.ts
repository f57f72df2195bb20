import { Injectable } from '@nestjs/common';
import { GenesysClient } from '../genesys-client';
import { WritingClient } from '../writing-client';
import type { RateLimiter } from './rate-limiter';

/** The limiters of this instance, by the OAuth client whose calls they count. */
@Injectable()
export class GenesysRates {
  readonly limiters: ReadonlyMap<string, RateLimiter>;

  constructor(reading: GenesysClient, writing: WritingClient) {
    const limiters = new Map([['reading', reading.limiter]]);
    if (writing.limiter !== undefined) limiters.set('writing', writing.limiter);
    this.limiters = limiters;
  }
}
