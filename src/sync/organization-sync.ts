import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { monotonicClock } from '../common/monotonic-clock';
import { Database } from '../database/database';
import { Election, type Leadership } from '../database/election';
import { OtherOrganizationError } from '../database/database.errors';
import type { Schema } from '../database/schema';
import type { FactChanges } from '../revisions/history/facts/fact';
import { diffSnapshots } from '../revisions/history/facts/diff-snapshots';
import { SnapshotHistory } from '../revisions/history/snapshot-history';
import { PlausibilityCheck } from './held-back/plausibility-check';
import { OrganizationReader } from './organization-reader';
import { RecentRefreshes } from './refresh/recent-refreshes';
import { withRefreshed } from './refresh/with-refreshed';
import { SnapshotPublisher } from '../revisions/current/snapshot-publisher';
import type { PublishedSnapshot } from '../revisions/current/snapshot-store';
import type { SyncRun } from './sync-run';

export type SyncOutcome =
  | { readonly kind: 'read'; readonly published: PublishedSnapshot }
  | { readonly kind: 'being_read_elsewhere' }
  /** Another instance has read the organisation, and that answers here from now on. */
  | { readonly kind: 'was_read_elsewhere' };

/** Makes the next revision: reads the organisation, stores what was read, and answers from it. */
@Injectable()
export class OrganizationSync {
  private readonly election: Election;
  private readonly listeners: ((changes: FactChanges) => Promise<void>)[] = [];

  constructor(
    private readonly reader: OrganizationReader,
    private readonly publisher: SnapshotPublisher,
    private readonly history: SnapshotHistory,
    private readonly lately: RecentRefreshes,
    private readonly plausibility: PlausibilityCheck,
    database: Database,
  ) {
    this.election = new Election(database, 'sync');
  }

  /**
   * Reads, unless another instance is already reading. Throws PartFailedError, SyncHeldBackError, LeaseLostError if
   * another one may be reading by now, or what the database throws.
   */
  async run(run: SyncRun): Promise<SyncOutcome> {
    const outcome = await this.election.lead<SyncOutcome>(async (leadership) => {
      if (run.watching && (await this.wasReadElsewhere())) return { kind: 'was_read_elsewhere' };
      return { kind: 'read', published: await this.readAndStore(run, leadership) };
    });
    return outcome ?? { kind: 'being_read_elsewhere' };
  }

  /** Calls `look` with what a sync run found different from the revision before; not after the first one. */
  onFound(look: (changes: FactChanges) => Promise<void>): void {
    this.listeners.push(look);
  }

  /** The one that led may have come to its end, without its message having arrived yet. */
  private async wasReadElsewhere(): Promise<boolean> {
    const newest = await this.history.latest();
    return newest !== undefined && this.publisher.publishReading(newest);
  }

  /** Answers come from the new revision once it is stored, so that no restart answers from an older one. */
  private async readAndStore(
    { progress, abort }: SyncRun,
    leadership: Leadership,
  ): Promise<PublishedSnapshot> {
    const stop = AbortSignal.any([abort.signal, leadership.signal]);
    const mayStore = (tx: Transaction<Schema>) => leadership.assertHeld(tx);
    this.lately.begin();
    const beganAtMs = monotonicClock.now();
    try {
      const before = await this.history.latest();
      const content = await this.reader.read(progress, stop, before);
      return await this.history.append(async (newest, store) => {
        stop.throwIfAborted();
        const refreshed = await withRefreshed(content, before, newest, this.lately);
        const revision = (newest?.revision ?? 0) + 1;
        const changes = await diffSnapshots(newest, { ...refreshed, revision });
        // Storing refuses another organisation, of which everything differs.
        const isSame = newest?.organization.id === refreshed.organization.id;
        const because = await this.plausibility.check(isSame ? newest : undefined, changes);
        const prepared = await this.publisher.prepare(refreshed, revision);
        await this.withdrawingOthers(store(prepared.snapshot, progress.totals().calls, changes, mayStore));
        this.publisher.publish(prepared, beganAtMs);
        await this.plausibility.settled(because);
        if (newest !== undefined) for (const look of this.listeners) await look(changes);
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
