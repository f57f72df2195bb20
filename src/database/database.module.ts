import { Global, Inject, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { CLOCK } from '../common/clock';
import { MonotonicClock, monotonicClock } from '../common/monotonic-clock';
import { trustedNow } from '../common/trusted-clock';
import { DatabaseSettings } from '../config/settings';
import { ServiceClock } from './clock/service-clock';
import { Database } from './database';
import { DatabaseMetrics } from './database-metrics';
import { MetricsModule } from '../metrics/metrics.module';
import { Deployment } from './deployment';
import { Notifications } from './notifications/notifications';
import { openDatabase } from './open-database';

const providers: Provider[] = [
  DatabaseMetrics,
  { provide: Database, inject: [DatabaseSettings], useFactory: openDatabase },
  {
    provide: ServiceClock,
    inject: [Database],
    useFactory: (database: Database) => new ServiceClock(database).start(),
  },
  { provide: CLOCK, useValue: trustedNow },
  { provide: MonotonicClock, useValue: monotonicClock },
  {
    provide: Deployment,
    inject: [Database, ServiceClock],
    useFactory: (database: Database) => Deployment.load(database),
  },
  { provide: Notifications, inject: [Database], useFactory: ({ notifications }: Database) => notifications },
];

/** Opens the database before anything that needs it starts, and closes it after all of that has ended. */
@Global()
@Module({
  imports: [MetricsModule],
  providers,
  exports: [Database, ServiceClock, CLOCK, MonotonicClock, Deployment, Notifications],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServiceClock) private readonly clock: ServiceClock,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.clock.stop();
    await this.database.close();
  }
}
