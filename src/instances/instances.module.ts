import { Inject, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { GenesysSettings } from '../config/settings';
import { Database } from '../database/database';
import { systemClock } from '../genesys/clock';
import { GenesysRates } from '../genesys/rate-limit/genesys-rates';
import { RateShareStore } from './rate-share-store';
import { SharedRate } from './shared-rate';

const SHARED_RATES = Symbol('the rates that all instances share');

/** They begin before anything calls Genesys: until then nothing may be called. */
const sharedRates: Provider = {
  provide: SHARED_RATES,
  inject: [Database, GenesysRates, GenesysSettings],
  useFactory: async (
    database: Database,
    { limiters }: GenesysRates,
    { rateLimitPerMinute }: GenesysSettings,
  ) => {
    // One process owns an SQLite file.
    if (database.dialect === 'sqlite') return [];
    const rates = [...limiters].map(
      ([budget, limiter]) =>
        new SharedRate(new RateShareStore(database, budget), limiter, rateLimitPerMinute, systemClock),
    );
    await Promise.all(rates.map((rate) => rate.start()));
    return rates;
  },
};

/** What the instances of a deployment share beside the data. */
@Module({ providers: [sharedRates] })
export class InstancesModule implements OnApplicationShutdown {
  constructor(@Inject(SHARED_RATES) private readonly rates: readonly SharedRate[]) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.rates.map((rate) => rate.end()));
  }
}
