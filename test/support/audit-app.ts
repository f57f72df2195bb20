import 'reflect-metadata';
import { Controller, Get, Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { pino, type Logger } from 'pino';
import { appProviders } from '../../src/app.providers';
import { setUpApp } from '../../src/app.setup';
import { UNLIMITED } from './create-app';
import { AuditModule } from '../../src/audit/audit.module';
import { sha256Of, type ApiKeyReader } from '../../src/auth/api-keys';
import { callerOf } from '../../src/auth/caller';
import { AccessGate } from '../../src/auth/access-gate';
import type { OwnRole } from '../../src/auth/own-roles';
import { Requires } from '../../src/auth/requires';
import { HttpAdapter } from '../../src/http/http-adapter';
import { NestLogger } from '../../src/common/nest-logger';
import type { Environment } from '../../src/config/read-settings';
import { SettingsModule } from '../../src/config/settings.module';
import type { DatabaseSettings } from '../../src/config/settings';
import { databaseAt } from './modules-with';

const roles: readonly OwnRole[] = ['auditor', 'admin', 'access-checker'];
const callers = new Map(
  roles.map((role) => [sha256Of(keyOf(role)).toString('hex'), callerOf(role, 'api_key', [role])]),
);
const find = (sha256: Buffer) => callers.get(sha256.toString('hex'));
const apiKeys: ApiKeyReader = { find, findAtOnce: find };

@Global()
@Module({
  providers: [{ provide: AccessGate, useValue: new AccessGate(apiKeys, undefined) }],
  exports: [AccessGate],
})
class TestEntranceModule {}

@Controller('made-for-this-test')
class AllowedController {
  @Get()
  @Requires('access:check')
  allowed(): string {
    return 'allowed';
  }
}

@Module({ controllers: [AllowedController] })
class AllowedModule {}

export interface AuditAppOptions {
  readonly env?: Environment;
  readonly logger?: Logger;
}

/** The audit log over HTTP, with a caller for each of some roles, on a database of the test's. */
export async function createAuditApp(
  database: DatabaseSettings,
  { env = {}, logger = pino({ level: 'silent' }) }: AuditAppOptions = {},
): Promise<NestFastifyApplication> {
  const settings = SettingsModule.forRoot({
    GENESYS_MODE: 'simulator',
    ROLECALL_BOOTSTRAP_API_KEY: keyOf('admin'),
    ...UNLIMITED,
    ...env,
  });
  const module = await Test.createTestingModule({
    imports: [settings, databaseAt(database), AuditModule, TestEntranceModule, AllowedModule],
    providers: appProviders,
  }).compile();
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

/** The headers of a caller that holds the role. */
export function as(role: OwnRole): { authorization: string } {
  return { authorization: `Bearer ${keyOf(role)}` };
}

function keyOf(role: OwnRole): string {
  return `rk_${role.padEnd(40, '0')}`;
}
