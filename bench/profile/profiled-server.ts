import 'reflect-metadata';
import { Session } from 'node:inspector/promises';
import { startService } from '../../src/start-service';
import { reportTo } from '../http/child-protocol';
import { micros } from './micros';

/** Microseconds between two samples: short enough for a request that takes twenty, over some hundred thousand of them. */
const INTERVAL_MICROS = 200;

/** The real service, as a measured server that can also profile itself. */
async function main(): Promise<void> {
  const app = await startService(process.env);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROS });
  reportTo(process, (await app.getUrl()).replace('localhost', '127.0.0.1'), {
    start: async () => {
      await session.post('Profiler.start');
      return {};
    },
    stop: async () => micros((await session.post('Profiler.stop')).profile),
  });
}

void main();
