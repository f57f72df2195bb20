import type { Matrix } from '../access-model/matrix';
import type { Snapshot } from '../access-model/snapshot';
import { SnapshotMissingError, SnapshotTooOldError } from './snapshot-errors';

/** One revision, ready to answer from: what readers hold on to while they answer. */
export interface PublishedSnapshot {
  readonly snapshot: Snapshot;
  readonly matrix: Matrix;
  /** Our client could not see the whole organisation. */
  readonly partial: boolean;
}

export type SnapshotState = 'missing' | 'stale' | 'fresh';

/** Seconds that a caller waits when nobody can say how long the reading takes. */
const DEFAULT_RETRY_AFTER_SECONDS = 5;

/** Holds the current revision. A new one replaces it whole: one pointer is swapped, nobody sees half of it. */
export class SnapshotStore {
  private published?: PublishedSnapshot;
  private publishedAsOfMs = 0;
  private readonly listeners: (() => void)[] = [];
  private retryAfter: () => number = () => DEFAULT_RETRY_AFTER_SECONDS;

  constructor(
    private readonly maxAgeMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  publish(published: PublishedSnapshot): void {
    this.publishedAsOfMs = Date.parse(published.snapshot.asOf);
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

  /** Lets the running reading say when a new attempt makes sense. */
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
    if (this.ageMs() > this.maxAgeMs) throw new SnapshotTooOldError(this.retryAfter());
    return published;
  }

  state(): SnapshotState {
    if (this.published === undefined) return 'missing';
    return this.ageMs() > this.maxAgeMs ? 'stale' : 'fresh';
  }

  /** For health: whether there is something to answer from, and how old it is. */
  readiness(): { state: SnapshotState; asOf?: string; ageSeconds?: number } {
    if (this.published === undefined) return { state: 'missing' };
    const ageSeconds = Math.round(this.ageMs() / 1000);
    return { state: this.state(), asOf: this.published.snapshot.asOf, ageSeconds };
  }

  /** Milliseconds since reading began. A clock set back must not make an old snapshot young: NaN and negatives count as old. */
  private ageMs(): number {
    const age = this.now() - this.publishedAsOfMs;
    return age >= 0 ? age : Number.POSITIVE_INFINITY;
  }
}
