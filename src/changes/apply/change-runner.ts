import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ClaimedItem, ItemClaims } from '../storage/item-claims';
import { LeaseLostError, type ItemLedger } from '../storage/item-ledger';
import type { ItemWork } from './item-work';
import { outcomeOf } from './outcome-of';

/** Items at work at once on one instance; the rate limit decides the pace. */
export const MOST_AT_WORK = 8;
/** How soon an instance sees what another one was asked for, and what nobody works on any more. */
const LOOK_EVERY_MS = 1_000;
/** How often an item is begun before it is given up. */
const MOST_ATTEMPTS = 8;
const RETRY_MS = 1_000;

export interface RunnerSettings {
  readonly enabled: boolean;
  readonly leaseMs: number;
}

/** Works on the items of all changes that are being applied, a few at a time, until there are none. */
export class ChangeRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ChangeRunner.name);
  private readonly active = new Map<string, Promise<void>>();
  private readonly stop = new AbortController();
  private timers: NodeJS.Timeout[] = [];
  private looking?: Promise<void>;
  private again = false;

  constructor(
    private readonly claims: ItemClaims,
    private readonly ledger: Pick<ItemLedger, 'end'>,
    private readonly work: Pick<ItemWork, 'run'>,
    /** Whether anything may be written, and what is written could be answered from. */
    private readonly ready: () => Promise<boolean>,
    private readonly settings: RunnerSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.enabled) return;
    await this.claims.forgetDead();
    this.timers = [
      setInterval(() => this.wake(), LOOK_EVERY_MS),
      setInterval(() => void this.stayAlive(), this.settings.leaseMs / 3),
    ];
    for (const timer of this.timers) timer.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.timers.forEach((timer) => clearInterval(timer));
    await this.looking;
    await Promise.all(this.active.values());
  }

  /** There may be something to do. */
  wake(): void {
    if (!this.settings.enabled || this.stop.signal.aborted) return;
    this.again = true;
    this.looking ??= this.look().finally(() => (this.looking = undefined));
  }

  private async look(): Promise<void> {
    try {
      while (this.again && !this.stop.signal.aborted) {
        this.again = false;
        const free = MOST_AT_WORK - this.active.size;
        if (free > 0 && (await this.ready())) await this.take(free);
      }
    } catch (error) {
      this.logger.error({ msg: 'Items of changes could not be taken up', err: error });
    }
  }

  private async take(free: number): Promise<void> {
    for (const item of await this.claims.claim(free)) {
      const work = this.runItem(item).finally(() => {
        this.active.delete(item.lease);
        this.wake();
      });
      this.active.set(item.lease, work);
    }
  }

  private async runItem(item: ClaimedItem): Promise<void> {
    try {
      const result = await this.work.run(item, this.stop.signal);
      if (result === 'stopped') await this.standDown(item);
    } catch (error) {
      await this.giveBack(item, error).catch((reason: unknown) =>
        // Its lease ends by itself.
        this.logger.error({ msg: 'An item of a change could not be given back', err: reason }),
      );
    }
  }

  /** The change was paused or cancelled, and nothing was written. */
  private async standDown(item: ClaimedItem): Promise<void> {
    await this.claims.release(item, 0);
  }

  private async giveBack(item: ClaimedItem, error: unknown): Promise<void> {
    if (error instanceof LeaseLostError) return;
    if (this.stop.signal.aborted) return this.claims.release(item, 0);
    this.logger.warn({ msg: 'An item of a change did not come to its end', err: error });
    if (item.attempts < MOST_ATTEMPTS)
      return this.claims.release(item, RETRY_MS * 2 ** Math.min(item.attempts - 1, 5));
    await this.ledger.end(item, { state: 'failed', outcome: outcomeOf(error) }, item.calls);
  }

  private async stayAlive(): Promise<void> {
    await this.claims.renew([...this.active.keys()]).catch((error: unknown) => {
      this.logger.error({ msg: 'Leases could not be renewed', err: error });
    });
  }
}
