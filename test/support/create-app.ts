import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { pino, type Logger } from 'pino';
import { AppModule } from '../../src/app.module';
import { setUpApp } from '../../src/app.setup';
import { HttpAdapter } from '../../src/common/http-adapter';
import { NestLogger } from '../../src/common/nest-logger';
import { readSettings, type Environment } from '../../src/config/read-settings';

/** A key that the app of `createApp` accepts; it holds the role admin. */
export const ADMIN_KEY = 'rk_0123456789abcdefghijklmnopqrstuvwxyzABCD';

export const asAdmin = { authorization: `Bearer ${ADMIN_KEY}` };

export interface AppOptions {
  /** Variables over the ones of a simulator start with `ADMIN_KEY`. */
  readonly env?: Environment;
  /** Replaces providers before the module is compiled. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** Sees the application before it initialises: the moment to add routes or collect them. */
  readonly beforeInit?: (app: NestFastifyApplication) => void;
  readonly logger?: Logger;
}

/** The real application on Fastify, initialised and not listening: use `app.inject(…)`, or `app.listen(0)`. */
export async function createApp(options: AppOptions = {}): Promise<NestFastifyApplication> {
  const {
    env = {},
    override = (builder) => builder,
    beforeInit,
    logger = pino({ level: 'silent' }),
  } = options;
  const settings = readSettings({
    GENESYS_MODE: 'simulator',
    PORT: '0',
    ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
    ...env,
  });
  const module = await override(
    Test.createTestingModule({ imports: [AppModule.forRoot(settings)] }),
  ).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new HttpAdapter(logger), {
    logger: new NestLogger(logger),
  });
  setUpApp(app);
  beforeInit?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
