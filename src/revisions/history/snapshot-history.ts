import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { Snapshot } from '../../access/model/snapshot';
import { Database } from '../../database/database';
import { Deployment } from '../../database/deployment';
import type { Schema } from '../../database/schema';
import type { FactChanges } from './facts/fact';
import { touchedSince } from './reading/touched-since';
import { newestRevision } from './storage/revision-rows';
import { SnapshotLoader } from './storage/snapshot-loader';
import { SnapshotNotFoundError } from '../revisions.errors';
import { SnapshotWriter } from './storage/snapshot-writer';
import type { StoredRevision } from './storage/stored-revision';
import { StoringLock } from './storage/storing-lock';

/**
 * Stores the snapshot after the newest; its revision is one more. `calls` is what reading it took. `changes` are the
 * differences where they are known; otherwise the two are compared. `mayStore` is asked in the transaction that makes
 * the snapshot visible, and throws where it must not be.
 */
export type StoreNext = (
  next: Snapshot,
  calls: number,
  changes?: FactChanges,
  mayStore?: (tx: Transaction<Schema>) => Promise<void>,
) => Promise<StoredRevision>;

/**
 * The kept snapshots, for who makes them and answers from them. Holds the newest, as the next is compared with it;
 * what is asked of it is done one after the other.
 */
@Injectable()
export class SnapshotHistory {
  private readonly lock: StoringLock;
  private held?: Snapshot;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly deployment: Deployment,
    private readonly loader: SnapshotLoader,
    private readonly writer: SnapshotWriter,
  ) {
    this.lock = new StoringLock(database);
  }

  /**
   * The newest stored snapshot, whichever instance stored it; undefined before the first. Only what changed since
   * the last call is read.
   */
  latest(): Promise<Snapshot | undefined> {
    return this.afterOthers(() => this.catchUp());
  }

  /** Stores the snapshot after the latest; its revision is one more. Otherwise as `append`. */
  store(next: Snapshot, calls: number): Promise<StoredRevision> {
    return this.append((_, store) => store(next, calls));
  }

  /**
   * Makes the next snapshot from the newest one: while `work` goes on, neither this instance nor another stores.
   * It stores once, or not at all. Storing throws OtherOrganizationError, or StoringOvertakenError when another
   * instance could store all the same.
   */
  append<T>(work: (newest: Snapshot | undefined, store: StoreNext) => Promise<T>): Promise<T> {
    return this.afterOthers(() =>
      this.lock.hold(async () => {
        const newest = await this.catchUp();
        return work(newest, async (next, calls, changes, mayStore) => {
          await this.deployment.bindOrganization(next.organization.id);
          const stored = await this.writer.store(newest, next, calls, changes, mayStore);
          this.held = next;
          return stored;
        });
      }),
    );
  }

  /** As `touchedSince`, up to the newest snapshot. To be asked within `append`: nothing is stored in between. */
  async touchedSince(revision: number): Promise<ReadonlySet<string> | undefined> {
    const newest = await newestRevision(this.database.kysely);
    return newest === undefined ? undefined : touchedSince(this.database.kysely, revision, newest);
  }

  private async catchUp(): Promise<Snapshot | undefined> {
    const newest = await newestRevision(this.database.kysely);
    if (newest === undefined) return undefined;
    if (this.held?.revision !== newest) this.held = await this.load(newest);
    return this.held;
  }

  private async load(revision: number): Promise<Snapshot> {
    if (this.held === undefined) return this.loader.load(revision);
    try {
      return await this.loader.loadFrom(this.held, revision);
    } catch (error) {
      // The one held was let go meanwhile: what changed since cannot be told any more.
      if (!(error instanceof SnapshotNotFoundError)) throw error;
      return this.loader.load(revision);
    }
  }

  private afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
