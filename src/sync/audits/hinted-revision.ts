import { Injectable } from '@nestjs/common';
import type { Leadership } from '../../database/election';
import { GenesysError } from '../../genesys/genesys.errors';
import { AccessIndexes } from '../../revisions/current/access-indexes';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { RecentRefreshes } from '../refresh/recent-refreshes';
import { RefreshPublisher } from '../refresh/refresh-publisher';
import type { NotedHint } from './audit-reading-store';
import { hintKey } from './hint';
import { HintReader } from './hint-reader';

interface HintedOutcome {
  /** What the current revision contains. */
  readonly done: readonly NotedHint[];
  readonly failed: readonly NotedHint[];
  readonly errors: readonly { readonly hint: NotedHint; readonly error: GenesysError }[];
  readonly needsFullReading: boolean;
}

/** Reads, in case something changes in the meantime. */
const ATTEMPTS = 3;
/** Of those that failed before, so many are tried in one poll. */
const MAX_SINGLE = 5;
/** After so many failures, only a full reading, which leaves out what is unreadable, goes on. */
const MAX_FAILURES = 5;

/** Makes one revision of what hints name. */
@Injectable()
export class HintedRevision {
  constructor(
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
    private readonly reader: HintReader,
    private readonly publisher: RefreshPublisher,
    private readonly recent: RecentRefreshes,
  ) {}

  /** What failed before is read on its own. Throws what the database throws, or when the signal aborts. */
  async publish(
    hints: readonly NotedHint[],
    leadership: Leadership,
    signal: AbortSignal,
  ): Promise<HintedOutcome> {
    const fresh = hints.filter(({ attempts }) => attempts === 0);
    const others = hints.filter(({ attempts }) => attempts > 0).slice(0, MAX_SINGLE);
    const outcomes: HintedOutcome[] = [];
    for (const batch of [fresh, ...others.map((hint) => [hint])])
      if (batch.length > 0) outcomes.push(await this.orFailed(batch, leadership, signal));
    return {
      done: outcomes.flatMap(({ done }) => done),
      failed: outcomes.flatMap(({ failed }) => failed),
      errors: outcomes.flatMap(({ errors }) => errors),
      needsFullReading:
        outcomes.some(({ needsFullReading }) => needsFullReading) ||
        hints.some(({ attempts }) => attempts >= MAX_FAILURES),
    };
  }

  private async orFailed(
    hints: readonly NotedHint[],
    leadership: Leadership,
    signal: AbortSignal,
  ): Promise<HintedOutcome> {
    try {
      return await this.settle(hints, leadership, signal);
    } catch (error) {
      if (!(error instanceof GenesysError) || signal.aborted) throw error;
      const errors = hints.slice(0, 1).map((hint) => ({ hint, error }));
      return { done: [], failed: hints, errors, needsFullReading: false };
    }
  }

  /** Until nothing is unread, or for a few times. */
  private async settle(
    hints: readonly NotedHint[],
    leadership: Leadership,
    signal: AbortSignal,
  ): Promise<HintedOutcome> {
    let left = hints;
    let needsFullReading = false;
    for (let attempt = 1; attempt <= ATTEMPTS && left.length > 0; attempt++) {
      const read = await this.attempt(left, leadership, signal);
      if (read === undefined) continue;
      needsFullReading ||= read.needsFullReading;
      left = read.left;
    }
    const leftOver = new Set(left.map(hintKey));
    const done = needsFullReading ? [] : hints.filter((hint) => !leftOver.has(hintKey(hint)));
    return { done, failed: [], errors: [], needsFullReading };
  }

  private async attempt(hints: readonly NotedHint[], leadership: Leadership, signal: AbortSignal) {
    const published = this.store.latest() ?? this.store.current();
    const index = await this.indexes.of(published);
    const note = this.recent.expect();
    const reading = await this.reader.read(hints, index, signal);
    const mayStore = leadership.assertHeld.bind(leadership);
    try {
      const made = await this.publisher.publish({ published, index }, reading, note, mayStore);
      if (made === undefined) return undefined;
    } catch (error) {
      if (error instanceof StoringOvertakenError) return undefined;
      throw error;
    }
    const ids = new Set(reading.unread.map(({ id }) => id));
    // Of a subject whose kind was not known, or one that was found to be concerned, the id is enough.
    const isNamed = reading.unread.every(({ id }) => hints.some((hint) => hint.id === id));
    const left = isNamed ? hints.filter(({ id }) => ids.has(id)) : hints;
    return { left, needsFullReading: reading.needsFullReading };
  }
}
