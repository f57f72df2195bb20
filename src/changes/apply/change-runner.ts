import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { WriteReadiness } from './write-readiness';
import { outsideRequests } from '../../common/request-context';
import { ThrottledLog } from '../../common/throttled-log';
import { type ClaimedItem, ItemClaims } from '../storage/item-claims';
import { ItemLeaseLostError, ItemLedger } from '../storage/item-ledger';
import { ItemWork } from './item-work';
import { outcomeOf } from './outcome-of';

/** Items at work at once on one instance; the rate limit decides the pace. */
const MAX_AT_WORK = 8;
/** How soon an instance notices what another one was requested to do, and what no one works on any more. */
const POLL_INTERVAL_MS = 1_000;
/** How often an item is begun before it is given up. */
const MAX_ATTEMPTS = 8;
const RETRY_MS = 1_000;

/** Works on the items of all changes that are being applied, a few at a time, until there are none. */
@Injectable()
export class ChangeRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ChangeRunner.name);
  /** When Genesys or the database is unavailable, every item in progress reports it. */
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));
  private readonly errors = new ThrottledLog((line) => this.logger.error(line));
  private readonly active = new Map<string, Promise<void>>();
  private readonly stop = new AbortController();
  private timers: NodeJS.Timeout[] = [];
  private looking?: Promise<void>;
  private again = false;

  constructor(
    private readonly claims: ItemClaims,
    @Inject(ItemLedger) private readonly ledger: Pick<ItemLedger, 'end'>,
    @Inject(ItemWork) private readonly work: Pick<ItemWork, 'run'>,
    @Inject(WriteReadiness) private readonly readiness: Pick<WriteReadiness, 'isReady'>,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'enabled' | 'leaseMs'>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.enabled) return;
    await this.claims.forgetDead();
    this.timers = [
      setInterval(() => this.wake(), POLL_INTERVAL_MS),
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
    this.looking ??= outsideRequests(() => this.look()).finally(() => (this.looking = undefined));
  }

  private async look(): Promise<void> {
    try {
      while (this.again && !this.stop.signal.aborted) {
        this.again = false;
        const free = MAX_AT_WORK - this.active.size;
        if (free > 0 && (await this.readiness.isReady())) await this.take(free);
      }
    } catch (error) {
      this.errors.line('take', { msg: 'Items of changes could not be taken up', err: error });
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
        // Its lease expires automatically.
        this.errors.line('give back', { msg: 'An item of a change could not be given back', err: reason }),
      );
    }
  }

  /** The change was paused or cancelled, and nothing was written. */
  private async standDown(item: ClaimedItem): Promise<void> {
    await this.claims.release(item, 0);
  }

  private async giveBack(item: ClaimedItem, error: unknown): Promise<void> {
    if (error instanceof ItemLeaseLostError) return;
    if (this.stop.signal.aborted) return this.claims.release(item, 0);
    this.warnings.line('end', { msg: 'An item of a change did not come to its end', err: error });
    if (item.attempts < MAX_ATTEMPTS)
      return this.claims.release(item, RETRY_MS * 2 ** Math.min(item.attempts - 1, 5));
    await this.ledger.end(item, { state: 'failed', outcome: outcomeOf(error) }, item.calls);
  }

  private async stayAlive(): Promise<void> {
    await this.claims.renew([...this.active.keys()]).catch((error: unknown) => {
      this.errors.line('renew', { msg: 'Leases could not be renewed', err: error });
    });
  }
}
