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
    const revision = ((await this.history.latest())?.revision ?? 0) + 1;
    abort.signal.throwIfAborted();
    const prepared = this.publisher.prepare(picture, revision);
    await this.store(prepared, progress.totals().calls);
    this.publisher.publish(prepared);
    return prepared;
  }

  private async store({ snapshot }: PublishedSnapshot, calls: number): Promise<void> {
    try {
      await this.history.store(snapshot, calls);
    } catch (error) {
      if (error instanceof OtherOrganizationError) this.publisher.withdraw();
      throw error;
    }
  }
}
