import { Global, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { StoredApiKeys } from '../auth/api-keys';
import { ApiKeyStore } from './api-key-store';
import { ApiKeysController } from './api-keys.controller';
import { ApiKeysService } from './api-keys.service';
import { KeyLineReader } from './key-line-reader';
import { KeyRing } from './key-ring';
import { LastUse } from './last-use';
import { PeriodKeysReader } from './period-keys-reader';

/** API keys in the database. Global, since the entrance guards the routes of every module. */
@Global()
@Module({
  controllers: [ApiKeysController],
  providers: [
    ApiKeyStore,
    LastUse,
    KeyRing,
    { provide: StoredApiKeys, useExisting: KeyRing },
    KeyLineReader,
    PeriodKeysReader,
    ApiKeysService,
  ],
  exports: [StoredApiKeys, KeyLineReader, PeriodKeysReader],
})
export class ApiKeysModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly ring: KeyRing,
    private readonly lastUse: LastUse,
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
