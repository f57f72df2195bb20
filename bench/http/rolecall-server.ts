import 'reflect-metadata';
import { startService } from '../../src/start-service';
import { reportTo } from './child-protocol';

/** Bytes in use after everything else was collected; all there are where Node runs without `--expose-gc`. */
export interface LiveMemory {
  readonly bytes: number;
}

function live(): LiveMemory {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { bytes: heapUsed + external };
}

/** The real service, with the settings of the environment, as a measured server. */
async function main(): Promise<void> {
  const app = await startService(process.env);
  reportTo(process, (await app.getUrl()).replace('localhost', '127.0.0.1'), { live });
}

void main();
