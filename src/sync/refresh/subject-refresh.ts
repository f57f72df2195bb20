import { StoringOvertakenError } from '../../snapshots/storage/storing-overtaken-error';
import { GenesysError } from '../../genesys/errors/genesys-error';
import type { AccessIndexes } from '../access-indexes';
import type { SubjectReference } from '../consistency';
import type { PublishedSnapshot, SnapshotStore } from '../snapshot-store';
import { RefreshTooSlowError, SubjectNotReadError, SubjectUnsettledError } from './refresh-errors';
import type { RefreshPublisher } from './refresh-publisher';
import type { RefreshedLately } from './refreshed-lately';
import { SharedFlights } from './shared-flights';
import type { SubjectReader } from './subject-reader';

/** Most subjects that are read at once, and that wait for it: beyond that, TooManyRefreshesError. */
export const refreshLimits = { running: 4, waiting: 100 };
/** Somebody waits for the answer. */
const PATIENCE_MS = 20_000;
/** Readings of one subject for one answer. */
const ATTEMPTS = 3;

/** Reads single subjects again, so that an answer about them is not older than the question. */
export class SubjectRefresh {
  private readonly flights = new SharedFlights<PublishedSnapshot>(refreshLimits);

  constructor(
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
    private readonly reader: SubjectReader,
    private readonly publisher: RefreshPublisher,
    private readonly lately: RefreshedLately,
  ) {}

  /**
   * A revision that tells of the subject what Genesys said after the call. Throws what `SnapshotStore.current` throws or
   * one of the refresh errors (503): never gives an answer from before.
   */
  refresh(subject: SubjectReference): Promise<PublishedSnapshot> {
    return this.flights.join(subject, () => this.read(subject));
  }

  private async read(subject: SubjectReference): Promise<PublishedSnapshot> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const published = await this.attempt(subject, signal).catch((error: unknown) => {
        if (signal.aborted) throw new RefreshTooSlowError(error);
        if (error instanceof GenesysError) throw new SubjectNotReadError(error);
        if (!(error instanceof StoringOvertakenError) || attempt === ATTEMPTS) throw error;
      });
      if (published !== undefined) return published;
    }
    throw new SubjectUnsettledError();
  }

  private async attempt(
    subject: SubjectReference,
    signal: AbortSignal,
  ): Promise<PublishedSnapshot | undefined> {
    const published = this.store.current();
    const index = await this.indexes.of(published);
    const note = this.lately.expect();
    const reading = await this.reader.read(subject, index, signal);
    return this.publisher.publish({ published, index }, reading, note);
  }
}
