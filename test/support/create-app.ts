import 'reflect-metadata';
import './typescript-threads';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { pino, type Logger } from 'pino';
import { AppModule } from '../../src/app.module';
import { setUpApp } from '../../src/app.setup';
import { HttpAdapter } from '../../src/http/http-adapter';
import { NestLogger } from '../../src/common/nest-logger';
import { readSettings, type Environment } from '../../src/config/read-settings';
import { SettingsModule } from '../../src/config/settings.module';
import { refuseUndocumented } from './refuse-undocumented';
import { recordRoutes } from './route-table';

/** A key that the app of `createApp` accepts; it holds the role admin. */
export const ADMIN_KEY = 'rk_0123456789abcdefghijklmnopqrstuvwxyzABCD';

/** Tests ask more in a minute than callers do. */
export const UNLIMITED = {
  RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
  RATE_LIMIT_CHECKS_PER_MINUTE: '0',
  RATE_LIMIT_FAILED_AUTHENTICATIONS_PER_MINUTE: '0',
};

export const asAdmin = { authorization: `Bearer ${ADMIN_KEY}` };

export interface AppOptions {
  /** Variables over the ones of a simulator start with `ADMIN_KEY`. */
  readonly env?: Environment;
  /** Modules beside the real ones, such as one with a controller made for a test. */
  readonly imports?: ModuleMetadata['imports'];
  /** Replaces providers before the module is compiled. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** Sees the application before it initialises: the moment to add plain routes. */
  readonly beforeInit?: (app: NestFastifyApplication) => void;
  readonly logger?: Logger;
}

/** The real application on Fastify, initialised and not listening: use `app.inject(…)`, or `app.listen(0)`. */
export async function createApp(options: AppOptions = {}): Promise<NestFastifyApplication> {
  const { imports = [], override = (builder) => builder, logger = pino({ level: 'silent' }) } = options;
  const env = testEnvironment(options.env);
  const root = { imports: [SettingsModule.forRoot(env), AppModule, ...imports] };
  const module = await override(Test.createTestingModule(root)).compile();
  const adapter = new HttpAdapter(logger, readSettings(env).http);
  recordRoutes(adapter.getInstance());
  const app = module.createNestApplication<NestFastifyApplication>(adapter, {
    logger: new NestLogger(logger),
  });
  setUpApp(app);
  refuseUndocumented(adapter.getInstance());
  options.beforeInit?.(app);
  await app.init().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  await adapter.getInstance().ready();
  return app;
}

/** Nothing listens at the simulator's address, so no reading succeeds unless a test says where one is. */
function testEnvironment(env: Environment = {}): Environment {
  return {
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: 'http://127.0.0.1:1',
    // To find nothing there takes no longer; a simulator has time to answer on a machine that does other work.
    GENESYS_TIME_BUDGET: env.GENESYS_SIMULATOR_URL === undefined ? '1s' : '20s',
    PORT: '0',
    ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
    DATA_DIR: temporaryFolder(),
    ...UNLIMITED,
    ...env,
  };
}

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-app-'));
  folders.push(folder);
  return folder;
}
