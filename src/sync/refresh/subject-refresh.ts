import { Injectable } from '@nestjs/common';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { GenesysError } from '../../genesys/genesys.errors';
import { AccessIndexes } from '../../revisions/current/access-indexes';
import type { SubjectReference } from '../../revisions/current/consistency';
import { type PublishedSnapshot, SnapshotStore } from '../../revisions/current/snapshot-store';
import { RefreshTooSlowError, SubjectNotReadError, SubjectUnsettledError } from '../sync.errors';
import { RefreshPublisher } from './refresh-publisher';
import { RecentRefreshes } from './recent-refreshes';
import { SharedFlights } from './shared-flights';
import { SubjectFetcher } from './subject-fetcher';

/** Most subjects that are read at once, and that wait for it: beyond that, TooManyRefreshesError. */
const refreshLimits = { running: 4, waiting: 100 };
/** A caller waits for the answer. */
const TIMEOUT_MS = 20_000;
/** Reads of one subject for one answer. */
const ATTEMPTS = 3;

/** A revision with what was read, and the calls that this took, in all attempts. */
export interface Refreshed {
  readonly published: PublishedSnapshot;
  readonly calls: number;
}

/** Reads single subjects again, so that an answer about them is not older than the question. */
@Injectable()
export class SubjectRefresh {
  private readonly flights = new SharedFlights<Refreshed>(refreshLimits);

  constructor(
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
    private readonly reader: SubjectFetcher,
    private readonly publisher: RefreshPublisher,
    private readonly lately: RecentRefreshes,
  ) {}

  /**
   * A revision that contains what Genesys returned for the subject after the call. Throws what `SnapshotStore.current`
   * throws or one of the refresh errors (503): never returns an answer from before.
   */
  async refresh(subject: SubjectReference): Promise<PublishedSnapshot> {
    return (await this.refreshCounted(subject)).published;
  }

  /** As `refresh`, for callers who report the calls. */
  refreshCounted(subject: SubjectReference): Promise<Refreshed> {
    return this.flights.join(subject, () => this.read(subject));
  }

  private async read(subject: SubjectReference): Promise<Refreshed> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    let calls = 0;
    const onCall = () => void calls++;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const published = await this.attempt(subject, signal, onCall).catch((error: unknown) => {
        if (signal.aborted) throw new RefreshTooSlowError(error);
        if (error instanceof GenesysError) throw new SubjectNotReadError(error);
        if (!(error instanceof StoringOvertakenError) || attempt === ATTEMPTS) throw error;
      });
      if (published !== undefined) return { published, calls };
    }
    throw new SubjectUnsettledError();
  }

  private async attempt(
    subject: SubjectReference,
    signal: AbortSignal,
    onCall: () => void,
  ): Promise<PublishedSnapshot | undefined> {
    const published = this.store.current();
    const index = await this.indexes.of(published);
    const note = this.lately.expect();
    const data = await this.reader.read(subject, index, signal, onCall);
    if (data === undefined) return undefined;
    return this.publisher.publish({ published, index }, data, note);
  }
}
