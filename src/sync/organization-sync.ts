import type { Election } from '../database/election';
import { OtherOrganizationError } from '../database/errors/other-organization-error';
import type { SnapshotHistory } from '../snapshots/snapshot-history';
import type { OrganizationReader } from './organization-reader';
import type { RefreshedLately } from './refresh/refreshed-lately';
import { withRefreshed } from './refresh/with-refreshed';
import type { SnapshotPublisher } from './snapshot-publisher';
import type { PublishedSnapshot } from './snapshot-store';
import type { SyncRun } from './sync-run';

/** Makes the next revision: reads the organisation, stores what was read, and answers from it. */
export class OrganizationSync {
  constructor(
    private readonly reader: OrganizationReader,
    private readonly publisher: SnapshotPublisher,
    private readonly history: SnapshotHistory,
    private readonly election: Election,
    private readonly lately: RefreshedLately,
  ) {}

  /** Undefined when another instance is reading already. Throws PartFailedError, or what the database throws. */
  run(run: SyncRun): Promise<PublishedSnapshot | undefined> {
    return this.election.lead(() => this.readAndStore(run));
  }

  /** Answers come from the new revision once it is stored, so that no restart answers from an older one. */
  private async readAndStore({ progress, abort }: SyncRun): Promise<PublishedSnapshot> {
    this.lately.begin();
    try {
      const before = await this.history.latest();
      const picture = await this.reader.read(progress, abort.signal, before);
      return await this.history.append(async (newest, store) => {
        abort.signal.throwIfAborted();
        const refreshed = await withRefreshed(picture, before, newest, this.lately);
        const prepared = await this.publisher.prepare(refreshed, (newest?.revision ?? 0) + 1);
        await this.withdrawingOthers(store(prepared.snapshot, progress.totals().calls));
        this.publisher.publish(prepared);
        return prepared;
      });
    } finally {
      this.lately.end();
    }
  }

  private async withdrawingOthers(stored: Promise<unknown>): Promise<void> {
    try {
      await stored;
    } catch (error) {
      if (error instanceof OtherOrganizationError) this.publisher.withdraw();
      throw error;
    }
  }
}
