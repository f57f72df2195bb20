import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { setUpApp } from './app.setup';
import { HttpAdapter } from './common/http-adapter';
import { createLogger } from './common/logger';
import { NestLogger } from './common/nest-logger';
import { InvalidSettingsError } from './config/invalid-settings-error';
import { loadSettings } from './config/load-settings';
import type { Settings } from './config/settings';

/** EX_CONFIG of sysexits(3): restarting will not help. */
const EXIT_BAD_SETTINGS = 78;

async function start(settings: Settings): Promise<void> {
  const logger = createLogger(settings.logLevel);
  const app = await createApp(settings, new HttpAdapter(logger), new NestLogger(logger));
  await app.listen(settings.http.port, settings.http.host);
  logger.info({ mode: settings.genesys.mode }, `Rolecall listens on ${await app.getUrl()}`);
}

async function createApp(settings: Settings, adapter: HttpAdapter, logger: NestLogger) {
  const options = { logger, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(settings), adapter, options);
  setUpApp(app).enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  return app;
}

/** A mistake of whoever starts the service gets a sentence; anything else is a fault of ours and gets its stack. */
function failToStart(error: unknown): never {
  const expected = expectedFailure(error);
  console.error(expected ?? error);
  process.exit(error instanceof InvalidSettingsError ? EXIT_BAD_SETTINGS : 1);
}

function expectedFailure(error: unknown): string | undefined {
  if (error instanceof InvalidSettingsError) return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is in use already: stop what listens there, or set PORT.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this process has: set PORT to 1024 or above.`;
  return undefined;
}

async function main(): Promise<void> {
  try {
    await start(loadSettings());
  } catch (error) {
    failToStart(error);
  }
}

void main();
