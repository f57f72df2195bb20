import { OtherOrganizationError } from '../database/errors/other-organization-error';
import type { SnapshotHistory } from '../snapshots/snapshot-history';
import type { OrganizationReader } from './organization-reader';
import type { SnapshotPublisher } from './snapshot-publisher';
import type { PublishedSnapshot } from './snapshot-store';
import type { SyncElection } from './sync-election';
import type { SyncRun } from './sync-run';

/** Makes the next revision: reads the organisation, stores what was read, and answers from it. */
export class OrganizationSync {
  constructor(
    private readonly reader: OrganizationReader,
    private readonly publisher: SnapshotPublisher,
    private readonly history: SnapshotHistory,
    private readonly election: SyncElection,
  ) {}

  /** Undefined when another instance is reading already. Throws PartFailedError, or what the database throws. */
  run(run: SyncRun): Promise<PublishedSnapshot | undefined> {
    return this.election.lead(() => this.readAndStore(run));
  }

  /** Answers come from the new revision once it is stored, so that no restart answers from an older one. */
  private async readAndStore({ progress, abort }: SyncRun): Promise<PublishedSnapshot> {
    const picture = await this.reader.read(progress, abort.signal);
    return this.history.append(async (newest, store) => {
      abort.signal.throwIfAborted();
      const prepared = await this.publisher.prepare(picture, (newest?.revision ?? 0) + 1);
      await this.withdrawingOthers(store(prepared.snapshot, progress.totals().calls));
      this.publisher.publish(prepared);
      return prepared;
    });
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
