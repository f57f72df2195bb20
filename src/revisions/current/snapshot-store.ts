import { Inject, Injectable } from '@nestjs/common';
import type { Matrix } from '../../access/matrix/matrix';
import type { Snapshot } from '../../access/model/snapshot';
import { CLOCK, type Clock } from '../../common/clock';
import { MonotonicClock } from '../../common/monotonic-clock';
import { SnapshotSettings } from '../../config/settings';
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

  constructor(
    @Inject(SnapshotSettings) private readonly settings: Pick<SnapshotSettings, 'maxAgeMs'>,
    @Inject(CLOCK) now?: Clock,
    @Inject(MonotonicClock) steady?: Pick<MonotonicClock, 'now'>,
  ) {
    this.age = new SnapshotAge(now, steady);
  }

  /** `beganAtMs` as in SnapshotAge: where this process has read the organization itself. */
  publish(published: PublishedSnapshot, beganAtMs?: number): void {
    this.age.of(published.snapshot.asOf, beganAtMs);
    this.published = published;
    this.listeners.forEach((look) => look());
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
    if (this.age.ms() > this.settings.maxAgeMs) throw new SnapshotTooOldError(this.retryAfter());
    return published;
  }

  state(): SnapshotState {
    if (this.published === undefined) return 'missing';
    return this.age.ms() > this.settings.maxAgeMs ? 'stale' : 'fresh';
  }

  /** For health: whether there is something to answer from, and how old it is. */
  readiness(): { state: SnapshotState; asOf?: string; ageSeconds?: number } {
    if (this.published === undefined) return { state: 'missing' };
    const ageSeconds = Math.round(this.age.ms() / 1000);
    return { state: this.state(), asOf: this.published.snapshot.asOf, ageSeconds };
  }
}
