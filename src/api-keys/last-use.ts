import { Inject, Injectable, Logger } from '@nestjs/common';
import { ApiKeyStore } from './api-key-store';

const FLUSH_MS = 60_000;

/** Remembers when each key was used, and writes it down once a minute: no request waits for it. */
@Injectable()
export class LastUse {
  private readonly logger = new Logger(LastUse.name);
  private readonly times = new Map<string, number>();
  private timer?: NodeJS.Timeout;

  constructor(@Inject(ApiKeyStore) private readonly store: Pick<ApiKeyStore, 'setLastUsed'>) {}

  start(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  mark(id: string, nowMs: number): void {
    this.times.set(id, nowMs);
  }

  /** Never rejects: what could not be written is tried again with the next flush. */
  async flush(): Promise<void> {
    if (this.times.size === 0) return;
    const uses = new Map(this.times);
    this.times.clear();
    try {
      await this.store.setLastUsed(new Map([...uses].map(([id, ms]) => [id, new Date(ms).toISOString()])));
    } catch (error) {
      for (const [id, ms] of uses) this.times.set(id, Math.max(ms, this.times.get(id) ?? 0));
      this.logger.warn({ msg: 'The last use of API keys could not be written', err: error as Error });
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }
}
