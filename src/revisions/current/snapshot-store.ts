import { Inject, Injectable } from '@nestjs/common';
import type { Matrix } from '../../access/matrix/matrix';
import type { Snapshot } from '../../access/model/snapshot';
import { CLOCK, type Clock } from '../../common/clock';
import { monotonicClock, MonotonicClock } from '../../common/monotonic-clock';
import { SnapshotSettings } from '../../config/settings';
import { isUsable } from './is-usable';
import { SnapshotAge } from './snapshot-age';
import { SnapshotMissingError, SnapshotTooOldError } from '../revisions.errors';

/** One revision, ready to answer from: what readers hold on to while they answer. */
export interface PublishedSnapshot {
  readonly snapshot: Snapshot;
  readonly matrix: Matrix;
  /** Our client could not see the whole organisation. */
  readonly partial: boolean;
}

export type SnapshotState = 'missing' | 'stale' | 'fresh';

/** Seconds that a caller waits when it is not known how long the sync run takes. */
const DEFAULT_RETRY_AFTER_SECONDS = 5;

/**
 * Holds the current revision. A new one replaces it as a whole: one pointer is swapped, and no reader sees half of it.
 * Its `current` is the one gate before every answer that can say "allowed", "passed" or "holds".
 */
@Injectable()
export class SnapshotStore {
  private published?: PublishedSnapshot;
  private readonly listeners: (() => void)[] = [];
  private retryAfter: () => number = () => DEFAULT_RETRY_AFTER_SECONDS;
  private readonly age: SnapshotAge;
  /** By the steady clock. */
  private changesReadAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    @Inject(SnapshotSettings)
    private readonly settings: Pick<SnapshotSettings, 'maxAgeMs'> &
      Partial<Pick<SnapshotSettings, 'fullMaxAgeMs'>>,
    @Inject(CLOCK) now?: Clock,
    @Inject(MonotonicClock) private readonly steady: Pick<MonotonicClock, 'now'> = monotonicClock,
  ) {
    this.age = new SnapshotAge(now, steady);
  }

  /** `beganAtMs` as in SnapshotAge: where this process has read the organization itself. */
  publish(published: PublishedSnapshot, beganAtMs?: number): void {
    this.age.of(published.snapshot.asOf, beganAtMs);
    this.published = published;
    this.listeners.forEach((look) => look());
  }

  /**
   * The current revision includes every change that Genesys had announced when this began, by the steady clock. Its time
   * stays that of its sync run: what is never announced may be as old as that.
   */
  changesRead(beganAtMs: number): void {
    this.changesReadAtMs = Math.max(this.changesReadAtMs, beganAtMs);
  }

  /** Calls `look` after every publication; it returns at once and does not throw. */
  onPublish(look: () => void): void {
    this.listeners.push(look);
  }

  /** Nothing is answered from it any more, until another one is published. */
  withdraw(): void {
    this.published = undefined;
  }

  /** Lets the current sync run estimate when a new attempt makes sense. */
  estimateRetryAfterWith(estimate: () => number): void {
    this.retryAfter = estimate;
  }

  /** The current revision whatever its age, or undefined before the first one. */
  latest(): PublishedSnapshot | undefined {
    return this.published;
  }

  /** The current revision for an answer; throws SnapshotMissingError or SnapshotTooOldError (503). */
  current(): PublishedSnapshot {
    const published = this.published;
    if (published === undefined) throw new SnapshotMissingError(this.retryAfter());
    if (!this.isUsable()) throw new SnapshotTooOldError(this.retryAfter());
    return published;
  }

  state(): SnapshotState {
    if (this.published === undefined) return 'missing';
    return this.isUsable() ? 'fresh' : 'stale';
  }

  private isUsable(): boolean {
    const changesMs = this.steady.now() - this.changesReadAtMs;
    return isUsable({ fullMs: this.age.ms(), changesMs }, this.settings);
  }

  /** For health: whether there is something to answer from, and how old it is. */
  readiness(): { state: SnapshotState; asOf?: string; ageSeconds?: number } {
    if (this.published === undefined) return { state: 'missing' };
    const ageSeconds = Math.round(this.age.ms() / 1000);
    return { state: this.state(), asOf: this.published.snapshot.asOf, ageSeconds };
  }
}
