import 'reflect-metadata';
import { startService } from '../../src/start-service';
import { reportTo } from '../http/child-protocol';
import { takeOut, type Instrument } from './take-out';

/** The real service without the instruments that BENCH_WITHOUT names, separated by commas. */
async function main(): Promise<void> {
  const { BENCH_WITHOUT = '', ...env } = process.env;
  takeOut(BENCH_WITHOUT.split(',').filter(Boolean) as Instrument[]);
  const app = await startService(env);
  reportTo(process, (await app.getUrl()).replace('localhost', '127.0.0.1'));
}

void main();
