import 'reflect-metadata';
import {
  Global,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type ModuleMetadata,
  type Type,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { pino } from 'pino';
import { appProviders } from '../../src/app.providers';
import { setUpApp } from '../../src/app.setup';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditedWork } from '../../src/audit/log/audited-work';
import { RefusalRecorder } from '../../src/audit/log/refusal-recorder';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { AuthModule } from '../../src/auth/auth.module';
import { GenesysIdentitySource } from '../../src/auth/genesys-tokens/genesys-identity-source';
import { HttpAdapter } from '../../src/http/http-adapter';
import { NestLogger } from '../../src/common/nest-logger';
import { LimitsModule } from '../../src/limits/limits.module';
import { SettingsModule } from '../../src/config/settings.module';
import type { DatabaseSettings } from '../../src/config/settings';
import { ADMIN_KEY, UNLIMITED } from '../support/create-app';
import { databaseAt } from '../support/modules-with';

/** No token is one of Genesys. */
const nobody = { provide: GenesysIdentitySource, useValue: { identify: () => Promise.resolve(undefined) } };

/** The audit log and nothing around it. */
@Global()
@Module({
  providers: [AuditLog, AuditedWork, AuditReader, RefusalRecorder, nobody],
  exports: [AuditLog, AuditedWork, AuditReader, RefusalRecorder, nobody],
})
class LogModule implements BeforeApplicationShutdown {
  constructor(
    private readonly refusals: RefusalRecorder,
    private readonly audited: AuditedWork,
  ) {}

  /** What repeated itself is counted for a minute, which may be longer than the test takes. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.refusals.close(), this.audited.close()]);
  }
}

/** An application of these features on a database, with the entrance, the filter and the pipe of the real one. */
export async function appOn(
  settings: DatabaseSettings,
  imports: (Type | DynamicModule)[],
  providers: ModuleMetadata['providers'] = [],
): Promise<NestFastifyApplication> {
  const root = {
    imports: [
      SettingsModule.forRoot({
        GENESYS_MODE: 'simulator',
        ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
        SWAGGER_UI: 'off',
        ...UNLIMITED,
      }),
      databaseAt(settings),
      LogModule,
      AuthModule,
      LimitsModule,
      ...imports,
    ],
    providers: [...appProviders, ...(providers ?? [])],
  };
  const module = await Test.createTestingModule(root).compile();
  const logger = pino({ level: 'silent' });
  const adapter = new HttpAdapter(logger);
  const app = module.createNestApplication<NestFastifyApplication>(adapter, {
    logger: new NestLogger(logger),
  });
  setUpApp(app);
  try {
    await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
  await adapter.getInstance().ready();
  return app;
}
