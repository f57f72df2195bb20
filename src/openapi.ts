import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AppModule } from './app.module';
import { documentOf } from './app.setup';
import { HttpAdapter } from './http/http-adapter';
import { SettingsModule } from './config/settings.module';

/** No one calls the application that is built here: it is described and discarded. */
const SETTINGS = { GENESYS_MODE: 'simulator', ROLECALL_BOOTSTRAP_API_KEY: `rk_${'0'.repeat(32)}` };

/** Creates the application without initialising it: no port is opened, and Genesys is not called. */
async function describe(): Promise<string> {
  const adapter = new HttpAdapter(pino({ level: 'silent' }));
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: AppModule, imports: [SettingsModule.forRoot(SETTINGS)] },
    adapter,
    { logger: false },
  );
  const document = documentOf(app);
  await app.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}

function firstDifference(actual: string, expected: string): number {
  const lines = actual.split('\n');
  return expected.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
}

function check(file: string, expected: string): void {
  const actual = readFileSync(file, 'utf8');
  if (actual === expected) return;
  const line = firstDifference(actual, expected);
  console.error(`${file} is stale from line ${line} on. Regenerate it with: npm run openapi:write`);
  process.exitCode = 1;
}

/** `openapi.js <file>` writes the document; `openapi.js --check <file>` exits with 1 when the file is stale. */
async function main([first, second]: readonly string[]): Promise<void> {
  const document = await describe();
  if (first === '--check') check(second ?? 'openapi.json', document);
  else writeFileSync(first ?? 'openapi.json', document);
}

void main(process.argv.slice(2));
