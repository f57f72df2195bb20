import 'reflect-metadata';
import { startService } from '../../src/start-service';
import { reportTo } from './child-protocol';

/** The real service, with the settings of the environment, as a measured server. */
async function main(): Promise<void> {
  const app = await startService(process.env);
  reportTo(process, (await app.getUrl()).replace('localhost', '127.0.0.1'));
}

void main();
