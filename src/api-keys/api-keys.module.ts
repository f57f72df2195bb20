import {
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
  type Provider,
} from '@nestjs/common';
import { AuditedWork } from '../audit/log/audited-work';
import { STORED_API_KEYS } from '../auth/api-keys';
import { Database } from '../database/database';
import { Notifications } from '../database/notifications/notifications';
import { ApiKeyStore } from './api-key-store';
import { ApiKeysController } from './api-keys.controller';
import { ApiKeysService } from './api-keys.service';
import { KeyRing } from './key-ring';
import { LastUse } from './last-use';

const providers: Provider[] = [
  {
    provide: ApiKeyStore,
    inject: [Database],
    useFactory: ({ kysely, dialect }: Database) => new ApiKeyStore(kysely, dialect),
  },
  { provide: LastUse, inject: [ApiKeyStore], useFactory: (store: ApiKeyStore) => new LastUse(store) },
  {
    provide: KeyRing,
    inject: [ApiKeyStore, Notifications, LastUse],
    useFactory: (store: ApiKeyStore, notifications: Notifications, lastUse: LastUse) =>
      new KeyRing(store, notifications, lastUse),
  },
  { provide: STORED_API_KEYS, useExisting: KeyRing },
  {
    provide: ApiKeysService,
    inject: [ApiKeyStore, KeyRing, AuditedWork, Notifications],
    useFactory: (store: ApiKeyStore, ring: KeyRing, audited: AuditedWork, notifications: Notifications) =>
      new ApiKeysService(store, ring, audited, notifications),
  },
];

/** API keys in the database. Global, since the entrance stands before every module's routes. */
@Global()
@Module({ controllers: [ApiKeysController], providers, exports: [STORED_API_KEYS] })
export class ApiKeysModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(KeyRing) private readonly ring: KeyRing,
    @Inject(LastUse) private readonly lastUse: LastUse,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.ring.start();
    this.lastUse.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.ring.stop();
    await this.lastUse.stop();
  }
}
