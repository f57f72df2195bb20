import { CLOCK, type Clock } from '../common/clock';
import { trustedNow } from '../common/trusted-clock';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { StoredApiKeys } from '../auth/api-keys';
import type { Caller } from '../auth/caller';
import { Notifications } from '../database/notifications/notifications';
import type { LiveKey } from './api-key';
import { ApiKeyStore } from './api-key-store';
import { ApiKeysUnavailableError } from './api-keys.errors';
import { API_KEYS_CHANNEL, readKeyChange } from './key-change';
import { KeyIndex } from './key-index';
import { LastUse } from './last-use';

const RETRY_MS = 1_000;

/**
 * Knows the live keys without querying the database, as long as it hears of every change. While it may have missed one
 * (messages are not proven to arrive, or the keys have not been read since), it queries the database for each key; if
 * the database does not answer, no one is admitted.
 */
@Injectable()
export class KeyRing implements StoredApiKeys {
  private readonly logger = new Logger(KeyRing.name);
  private index = new KeyIndex([]);
  /** Whether everything announced up to now is in the index. */
  private complete = false;
  private readonly revokedMeanwhile = new Set<string>();
  private readAgain = false;
  private reading?: Promise<void>;
  private retry?: NodeJS.Timeout;
  private stopListening?: () => void;

  constructor(
    @Inject(ApiKeyStore) private readonly store: Pick<ApiKeyStore, 'live' | 'liveByDigest'>,
    @Inject(Notifications)
    private readonly notifications: Pick<Notifications, 'connected' | 'listen' | 'onMissed'>,
    @Inject(LastUse) private readonly lastUse: Pick<LastUse, 'mark'>,
    @Inject(CLOCK) private readonly now: Clock = trustedNow,
  ) {}

  async start(): Promise<void> {
    const endListening = await this.notifications.listen(API_KEYS_CHANNEL, (payload) => this.hear(payload));
    const endMissing = this.notifications.onMissed(() => {
      this.complete = false;
      // Until messages arrive again it asks about each key, and needs none in memory.
      if (this.notifications.connected) void this.refresh();
    });
    this.stopListening = () => [endListening, endMissing].forEach((end) => end());
    await this.refresh();
  }

  stop(): void {
    this.stopListening?.();
    clearTimeout(this.retry);
  }

  /** Throws ApiKeysUnavailableError (503), and only where it has to ask. */
  find(sha256: Buffer): Caller | undefined | Promise<Caller | undefined> {
    return this.isCurrent ? this.admit(this.index.find(sha256)) : this.ask(sha256.toString('hex'));
  }

  findAtOnce(sha256: Buffer): Caller | undefined {
    return this.isCurrent ? this.admit(this.index.find(sha256)) : undefined;
  }

  /** Forgets a key at once, whatever a read in progress returns. */
  drop(id: string): void {
    this.revokedMeanwhile.add(id);
    this.index = this.index.without(id);
  }

  /** Reads the keys; a call while they are being read makes them read once more. Never rejects. */
  refresh(): Promise<void> {
    this.readAgain = true;
    return (this.reading ??= this.readUntilCurrent());
  }

  private get isCurrent(): boolean {
    return this.complete && this.notifications.connected;
  }

  private hear(payload: string): void {
    const change = readKeyChange(payload);
    if (change.kind === 'revoked') this.drop(change.id);
    else void this.refresh();
  }

  private async readUntilCurrent(): Promise<void> {
    clearTimeout(this.retry);
    while (this.readAgain) {
      this.readAgain = false;
      await this.read();
    }
    this.reading = undefined;
  }

  private async read(): Promise<void> {
    // Keys revoked before the read began are not in its result.
    this.revokedMeanwhile.clear();
    try {
      const keys = await this.store.live(new Date(this.now()).toISOString());
      this.index = new KeyIndex(keys.filter(({ caller }) => !this.revokedMeanwhile.has(caller.id)));
      this.complete = !this.readAgain;
    } catch (error) {
      this.complete = false;
      this.logger.warn({ msg: 'The API keys could not be read', err: error as Error });
      this.retry = setTimeout(() => void this.refresh(), RETRY_MS).unref();
    }
  }

  private async ask(sha256: string): Promise<Caller | undefined> {
    try {
      return this.admit(await this.store.liveByDigest(sha256, new Date(this.now()).toISOString()));
    } catch (error) {
      throw new ApiKeysUnavailableError(error);
    }
  }

  private admit(key: LiveKey | undefined): Caller | undefined {
    if (key === undefined) return undefined;
    const now = this.now();
    if (now >= key.expiresAtMs) return undefined;
    this.lastUse.mark(key.caller.id, now);
    return key.caller;
  }
}
