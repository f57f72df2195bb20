import type { Snapshot } from '../access-model/snapshot';
import type { Database } from '../database/database';
import type { Deployment } from '../database/deployment';
import { newestRevision } from './storage/revision-rows';
import type { SnapshotLoader } from './storage/snapshot-loader';
import { SnapshotNotFoundError } from './storage/snapshot-not-found-error';
import type { SnapshotWriter } from './storage/snapshot-writer';
import type { StoredRevision } from './storage/stored-revision';

/**
 * The kept snapshots, for who makes them and answers from them. Holds the newest, as the next is compared with it;
 * what is asked of it is done one after the other.
 */
export class SnapshotHistory {
  private held?: Snapshot;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly deployment: Deployment,
    private readonly loader: SnapshotLoader,
    private readonly writer: SnapshotWriter,
  ) {}

  /**
   * The newest stored snapshot, whichever instance stored it; undefined before the first. Only what changed since
   * the last call is read.
   */
  latest(): Promise<Snapshot | undefined> {
    return this.afterOthers(() => this.catchUp());
  }

  /**
   * Stores the snapshot after the latest; its revision is one more. `calls` is what reading it took.
   * Throws OtherOrganizationError, or StoringOvertakenError when another instance stored one meanwhile.
   */
  store(next: Snapshot, calls: number): Promise<StoredRevision> {
    return this.afterOthers(async () => {
      await this.deployment.bindOrganization(next.organization.id);
      const stored = await this.writer.store(await this.catchUp(), next, calls);
      this.held = next;
      return stored;
    });
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
