import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { setUpApp } from './app.setup';
import { HttpAdapter } from './common/http-adapter';
import { createLogger } from './common/logger';
import { NestLogger } from './common/nest-logger';
import type { Settings } from './config/settings';

/** Starts the service with these settings and listens. SIGTERM and SIGINT end it. */
export async function startService(settings: Settings): Promise<NestFastifyApplication> {
  const logger = createLogger(settings.logLevel);
  const options = { logger: new NestLogger(logger), abortOnError: false };
  const root = AppModule.forRoot(settings);
  const app = await NestFactory.create<NestFastifyApplication>(root, new HttpAdapter(logger), options);
  setUpApp(app).enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  await app.listen(settings.http.port, settings.http.host);
  logger.info({ mode: settings.genesys.mode }, `Rolecall listens on ${await app.getUrl()}`);
  return app;
}
