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
 * Stores the snapshot after the newest; its revision is one higher. `calls` is how many calls reading it took.
 * `changes` are the differences if they are known; otherwise the two are compared. `mayStore` is called in the
 * transaction that makes the snapshot visible, and throws if it must not be.
 */
export type StoreNext = (
  next: Snapshot,
  calls: number,
  changes?: FactChanges,
  mayStore?: (tx: Transaction<Schema>) => Promise<void>,
) => Promise<StoredRevision>;

/**
 * The stored snapshots, for those who make them and answer from them. Holds the newest, as the next is compared with
 * it; calls to it are processed one after the other.
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
   * * Makes the next snapshot from the newest one: while `work` runs, neither this instance nor another stores. It
   * stores once, or not at all. Storing throws OtherOrganizationError, or StoringOvertakenError when another instance
   * could store all the same.
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

  /** As `touchedSince`, up to the newest snapshot. Call it within `append`: nothing is stored in between. */
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
      // The one held was purged in the meantime: what changed since can no longer be determined.
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
