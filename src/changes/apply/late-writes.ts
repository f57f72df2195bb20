import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { WriteReadiness } from './write-readiness';
import { DirectGrantsReader } from '../../sync/refresh/direct-grants-reader';
import type { StoredItem } from '../change';
import { LateWriteLedger } from '../storage/late-write-ledger';
import { LateWriteWatch, type WatchedItem } from '../storage/late-write-watch';
import { lateEffects } from './late-effects';

const POLL_INTERVAL_MS = 1_000;

/**
 * Looks for writes that are carried out after their item was taken over or undone. What has left cannot be called back:
 * a subject is read again for as long as a write can be on its way, and what a late one did is recorded.
 */
@Injectable()
export class LateWrites implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LateWrites.name);
  private readonly stop = new AbortController();
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;

  constructor(
    @Inject(LateWriteWatch) private readonly watch: Pick<LateWriteWatch, 'due' | 'end'>,
    private readonly ledger: LateWriteLedger,
    @Inject(DirectGrantsReader) private readonly grants: Pick<DirectGrantsReader, 'read' | 'publish'>,
    @Inject(WriteReadiness) private readonly readiness: Pick<WriteReadiness, 'isReady'>,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'enabled'>,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.enabled) return;
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    }, POLL_INTERVAL_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      if (!(await this.readiness.isReady())) return;
      for (const watched of await this.watch.due()) await this.lookFor(watched);
    } catch (error) {
      // It is due again.
      if (!this.stop.signal.aborted)
        this.logger.warn({ msg: 'The search for late writes failed', err: error });
    }
  }

  private async lookFor(watched: WatchedItem): Promise<void> {
    const items = await this.ledger.itemsOfSubject(watched);
    // What is at work on the subject reads what it holds.
    if (items === undefined || items.isBusy) return;
    const { late, latest } = items;
    const isOver = latest !== undefined && !isSame(late, latest) && (await this.isFound(late, latest));
    if (isOver || watched.isLast) await this.watch.end(watched);
  }

  private async isFound(late: StoredItem, latest: StoredItem): Promise<boolean> {
    // What did not end as planned has already been reported.
    if (latest.state !== 'applied') return false;
    const { subjectType: type, subjectId: id } = late;
    const reading = await this.grants.read({ type, id }, this.stop.signal);
    const effects = reading && lateEffects(late.plan, latest.plan, reading.grants);
    if (effects === undefined) return false;
    const { revision } = await this.grants.publish(reading!);
    await this.ledger.record(late, latest, effects, revision);
    this.logger.error({
      msg: 'A write arrived late at Genesys and undid what was applied since',
      changeId: late.changeId,
      position: late.position,
      undone: { changeId: latest.changeId, position: latest.position },
    });
    return true;
  }
}

function isSame(one: StoredItem, other: StoredItem): boolean {
  return one.changeId === other.changeId && one.position === other.position;
}
