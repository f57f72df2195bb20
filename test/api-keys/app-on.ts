import 'reflect-metadata';
import { Global, Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { pino } from 'pino';
import { setUpApp } from '../../src/app.setup';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditedWork } from '../../src/audit/log/audited-work';
import { RefusalRecorder } from '../../src/audit/log/refusal-recorder';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { AuthModule } from '../../src/auth/auth.module';
import { HttpAdapter } from '../../src/common/http-adapter';
import { NestLogger } from '../../src/common/nest-logger';
import { readSettings } from '../../src/config/read-settings';
import { SettingsModule } from '../../src/config/settings.module';
import { Database } from '../../src/database/database';
import { DatabaseModule } from '../../src/database/database.module';
import type { DatabaseSettings } from '../../src/database/open-database';
import { ADMIN_KEY } from '../support/create-app';

/** The audit log and nothing around it. */
@Global()
@Module({
  providers: [
    { provide: AuditLog, inject: [Database], useFactory: (database: Database) => new AuditLog(database) },
    {
      provide: AuditedWork,
      inject: [Database, AuditLog],
      useFactory: (database: Database, log: AuditLog) => new AuditedWork(database, log),
    },
    {
      provide: RefusalRecorder,
      inject: [AuditLog],
      useFactory: (log: AuditLog) => new RefusalRecorder(log),
    },
    {
      provide: AuditReader,
      inject: [Database],
      useFactory: (database: Database) => new AuditReader(database),
    },
  ],
  exports: [AuditLog, AuditedWork, AuditReader, RefusalRecorder],
})
class LogModule {}

/** An application of these features on a database, with the entrance, the filter and the pipe of the real one. */
export async function appOn(
  settings: DatabaseSettings,
  imports: (Type | DynamicModule)[],
  providers: ModuleMetadata['providers'] = [],
): Promise<NestFastifyApplication> {
  const root = {
    imports: [
      SettingsModule.forRoot(
        readSettings({ GENESYS_MODE: 'simulator', ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY, SWAGGER_UI: 'off' }),
      ),
      DatabaseModule.forRoot(settings),
      LogModule,
      AuthModule,
      ...imports,
    ],
    providers,
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
