import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { setUpApp } from './app.setup';
import { HttpAdapter } from './common/http-adapter';
import { createLogger } from './common/logger';
import { NestLogger } from './common/nest-logger';
import { loadSettings } from './config/load-settings';
import type { Settings } from './config/settings';

async function start(settings: Settings): Promise<void> {
  const logger = createLogger(settings.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings),
    new HttpAdapter(logger),
    { logger: new NestLogger(logger) },
  );
  setUpApp(app).enableShutdownHooks();
  await app.listen(settings.http.port, settings.http.host);
  logger.info({ mode: settings.genesys.mode }, `Rolecall listens on ${await app.getUrl()}`);
}

void start(loadSettings());
