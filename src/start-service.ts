import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import { setUpApp } from './app.setup';
import { HttpAdapter } from './http/http-adapter';
import { createLogger } from './common/logger';
import { NestLogger } from './common/nest-logger';
import { readSettings, type Environment } from './config/read-settings';
import { SettingsModule } from './config/settings.module';
import type { Settings } from './config/settings';
import { endAtOnceOnSignals, endOnSignals } from './end-service';

/**
 * Starts the service with the settings of an environment and listens. SIGTERM and SIGINT end it. The log and the server
 * begin before the modules do, so that the settings are read here as well.
 */
export async function startService(env: Environment): Promise<NestFastifyApplication> {
  const settings = readSettings(env);
  const logger = createLogger(settings.logLevel);
  const options = { logger: new NestLogger(logger), abortOnError: false };
  const started = endAtOnceOnSignals(logger);
  const root = { module: AppModule, imports: [SettingsModule.forRoot(env)] };
  const adapter = new HttpAdapter(logger, settings.http);
  warnOfVariables(settings.variables, logger);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  setUpApp(app);
  started();
  endOnSignals(app, logger);
  await app.listen(settings.http.port, settings.http.host);
  logger.info({ mode: settings.genesys.mode }, `Rolecall listens on ${await app.getUrl()}`);
  return app;
}

/** Ignored ones may be of others, or settings that were misspelt beyond recognition: a person has to see them once. */
function warnOfVariables({ ignored, renamed }: Settings['variables'], logger: Logger): void {
  for (const { former, name } of renamed)
    logger.warn(
      `${former} is now named ${name}: rename it. The next release no longer reads the former name.`,
    );
  if (ignored.length === 0) return;
  logger.warn(
    { variables: ignored },
    'Unknown environment variables with the prefix of a setting are ignored',
  );
}
