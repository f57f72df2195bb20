import { Injectable, Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { areTracesOn } from './are-traces-on';
import type { startTracing, StopTracing } from './start-tracing';

/** Longer than a collector takes, and within the time that a shutdown has. */
const FLUSH_MS = 3_000;

/** Exports traces while the standard variables say where; otherwise nothing of the SDK is loaded. */
@Injectable()
class Tracing implements OnModuleInit, OnApplicationShutdown {
  private stop?: StopTracing;

  onModuleInit(): void {
    if (!areTracesOn(process.env)) return;
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only while traces are on
    const sdk = require('./start-tracing') as { startTracing: typeof startTracing };
    this.stop = sdk.startTracing();
    new Logger('Tracing').log('Traces are exported');
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.stop === undefined) return;
    const late = new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref());
    await Promise.race([this.stop().catch(() => undefined), late]);
  }
}

@Module({ providers: [Tracing] })
export class TracingModule {}
