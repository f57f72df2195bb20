import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AuditLifecycle } from './audit/audit-lifecycle';
import { EventStreams } from './auth/event-streams';

/** So long open requests may go on; then their connections are cut. */
const DRAIN_MS = 5_000;
/** So long our own work (a sync run, an item of a change) may take to come to a good place. */
const CLOSE_MS = 5_000;
/** What is left of the fifteen seconds for the stop record and the last checkpoint, when that work did not end. */
const RECORD_MS = 3_000;
/** What each of these gets after a second signal. */
const SECOND_SIGNAL_MS = 500;

const IDLE_POLL_INTERVAL_MS = 100;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Ends the process on SIGTERM and SIGINT within fifteen seconds, whatever clients, Genesys and the database do. A second
 * signal shortens it to a few; a third ends the process at once.
 */
export function endOnSignals(app: NestFastifyApplication, logger: Logger): void {
  const end = new ServiceEnd(app, logger);
  for (const signal of SIGNALS) process.on(signal, () => end.onSignal(signal));
}

/**
 * Until the service has come up (it may be waiting for the database), there is nothing to end in good order. Without a
 * handler, the first process of a container is not ended by SIGTERM at all. What is returned takes it back.
 */
export function endAtOnceOnSignals(logger: Logger): () => void {
  const end = (signal: string) => {
    logger.info({ signal }, 'Ended before the service had started');
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return () => SIGNALS.forEach((signal) => process.off(signal, end));
}

class ServiceEnd {
  private readonly hurry = new AbortController();
  private signals = 0;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly logger: Logger,
  ) {}

  onSignal(signal: string): void {
    this.signals++;
    if (this.signals > 2) process.exit(1);
    if (this.signals === 2) return this.hurry.abort();
    this.end(signal).then(
      (inGoodOrder) => process.exit(inGoodOrder ? 0 : 1),
      (error: unknown) => {
        this.logger.error({ err: error }, 'The service did not shut down gracefully');
        process.exit(1);
      },
    );
  }

  private async end(signal: string): Promise<boolean> {
    this.app.get(EventStreams).end();
    await this.drain(this.app.getHttpServer());
    if (await this.endsWithin(CLOSE_MS, this.app.close())) return true;
    this.logger.warn({ signal }, 'Unfinished work is left: the next start resumes it');
    return this.endsWithin(RECORD_MS, this.app.get(AuditLifecycle).end());
  }

  /** Accepts no new connections, answers pending requests, and closes what is still open after that. */
  private async drain(server: Server): Promise<void> {
    const drained = new Promise<void>((resolve) => server.close(() => resolve()));
    // Keep-alive connections are idle again after each answer.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_POLL_INTERVAL_MS);
    const isDrained = await this.endsWithin(DRAIN_MS, drained);
    clearInterval(idle);
    if (!isDrained) this.logger.warn('Requests that did not finish in time are cut off');
    server.closeAllConnections();
  }

  /** Whether it ended in time; less time when there is hurry. Throws what it throws. */
  private async endsWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
    const done = new AbortController();
    const { signal } = done;
    const hurried = async () => {
      if (!this.hurry.signal.aborted)
        await new Promise((resolve) => this.hurry.signal.addEventListener('abort', resolve, { signal }));
      await sleep(SECOND_SIGNAL_MS, undefined, { signal });
    };
    const late = Promise.race([sleep(ms, undefined, { signal }), hurried()]).then(() => false);
    late.catch(() => undefined);
    try {
      return await Promise.race([work.then(() => true), late]);
    } finally {
      done.abort();
    }
  }
}
