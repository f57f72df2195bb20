import { setTimeout as delay } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ChangesSettings, PurposesSettings } from '../../config/settings';
import type { StoredPurpose } from '../purpose';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { PurposesBusyError } from '../purposes.errors';
import { MAX_POLLS, type DueWrite, SentWrites } from './sent-writes';
import { WriterTurn } from './writer-turn';

const MAX_POLL_INTERVAL_MS = 1_000;
/** When the service stops, a read in progress is waited for no longer than this. */
const SHUTDOWN_TIMEOUT_MS = 1_000;

/**
 * Looks for writes of purposes that Genesys carries out though no one waits for them any more: a sent write cannot be
 * recalled, so the purpose is read again for as long as a write can be on its way.
 */
@Injectable()
export class LateWriteSearch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LateWriteSearch.name);
  private readonly stopping = new AbortController();
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;

  constructor(
    private readonly sent: SentWrites,
    @Inject(GenesysPurposeReader) private readonly reader: Pick<GenesysPurposeReader, 'get' | 'everything'>,
    private readonly turn: WriterTurn,
    @Inject(ChangesSettings) private readonly changes: Pick<ChangesSettings, 'writeInFlightMs'>,
    @Inject(PurposesSettings) private readonly purposes: Pick<PurposesSettings, 'store'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.purposes.store !== 'genesys') return;
    // At least as often as a write is due to be looked for.
    const everyMs = Math.min(MAX_POLL_INTERVAL_MS, this.changes.writeInFlightMs / MAX_POLLS);
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    }, everyMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.timer);
    await Promise.race([this.looking, delay(SHUTDOWN_TIMEOUT_MS, undefined, { ref: false })]);
  }

  /** In a writer's turn, so that what is read is not half of a change in progress. */
  private async look(): Promise<void> {
    try {
      if (!(await this.sent.anyDue())) return;
      await this.turn.take(async (signal) => {
        if (this.stopping.signal.aborted) return;
        const either = AbortSignal.any([signal, this.stopping.signal]);
        for (const write of await this.sent.due()) await this.lookFor(write, either);
      });
    } catch (error) {
      // It is due again. Writers come first.
      if (this.stopping.signal.aborted || error instanceof PurposesBusyError) return;
      this.logger.warn({ msg: 'The search for late writes of purposes failed', err: error });
    }
  }

  private async lookFor(write: DueWrite, signal: AbortSignal): Promise<void> {
    await this.sent.find(write, await this.shown(write, signal));
    if (write.isLast) await this.sent.end(write.id);
  }

  private async shown(
    { purposeId, content }: DueWrite,
    signal: AbortSignal,
  ): Promise<StoredPurpose | undefined> {
    if (purposeId !== undefined) return this.reader.get(purposeId, signal);
    const all = await this.reader.everything(signal);
    return all.find((purpose) => purpose.content.name === content?.name);
  }
}
