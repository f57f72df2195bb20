import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database';
import { Deployment } from './deployment';
import { Notifications } from './notifications/notifications';
import { openDatabase, type DatabaseSettings } from './open-database';

/** Opens the database before anything that needs it starts, and closes it after all of that has ended. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: Database, useFactory: () => openDatabase(settings) },
        {
          provide: Deployment,
          inject: [Database],
          useFactory: (database: Database) => Deployment.load(database),
        },
        {
          provide: Notifications,
          inject: [Database],
          useFactory: ({ notifications }: Database) => notifications,
        },
      ],
      exports: [Database, Deployment, Notifications],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}
