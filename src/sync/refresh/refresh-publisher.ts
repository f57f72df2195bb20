import { Inject, Injectable } from '@nestjs/common';
import { matrixSteps } from '../../access/matrix/compile-matrix';
import type { Division, Snapshot } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import type { Difference, Entity, FactChanges } from '../../revisions/history/facts/fact';
import { SnapshotHistory, type StoreNext } from '../../revisions/history/snapshot-history';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { AccessIndexes, type IndexedRevision } from '../../revisions/current/access-indexes';
import { SnapshotPublisher } from '../../revisions/current/snapshot-publisher';
import { type PublishedSnapshot, SnapshotStore } from '../../revisions/current/snapshot-store';
import { changedParts, withParts, type ReadParts } from './changed-parts';
import { isTouched } from './is-touched';
import { effectOf, isEmptyChange, refreshedRevision } from './refreshed-revision';
import type { RecordRefresh } from './recent-refreshes';
import type { CountedRefreshData } from './subject-fetcher';

/** What was read of single subjects, perhaps together with whole parts. */
export interface PublishableReading extends CountedRefreshData, ReadParts {
  /** Roles that include more than is known. */
  readonly widened?: ReadonlySet<string>;
}

/** Makes a revision of what was read of single subjects, stores it and answers from it. */
@Injectable()
export class RefreshPublisher {
  constructor(
    @Inject(SnapshotHistory) private readonly history: Pick<SnapshotHistory, 'append' | 'touchedSince'>,
    private readonly publisher: SnapshotPublisher,
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
  ) {}

  /**
   * The revision that contains what was read: a new one, or the newest if nothing changed. Undefined if a revision
   * since `base`, from which this read began, covers the same subjects, even if they are now as they were: it is
   * unknown which is the later. `note` is called with the read and its revision; `mayStore` as in StoreNext.
   */
  async publish(
    base: IndexedRevision,
    reading: PublishableReading,
    note: RecordRefresh,
    mayStore?: Parameters<StoreNext>[3],
  ): Promise<PublishedSnapshot | undefined> {
    return this.history.append(async (newest, store) => {
      const current = await this.currentOf(newest);
      const effect = await effectOf(current.index, reading);
      const parts = changedParts(current.published.snapshot, reading);
      const changes = withEntities(effect.changes, parts.entities);
      if (isEmptyChange(changes)) return noted(current.published, reading, note);
      if (current.index !== base.index && (await this.isOvertaken(reading, base))) return undefined;
      const refreshed = await refreshedRevision(current.published, current.index, effect);
      const hasParts = parts.entities.came.length + parts.entities.went.length > 0;
      const published = hasParts ? await withParts(refreshed.published, parts) : refreshed.published;
      await store(published.snapshot, reading.calls, changes, mayStore);
      if (refreshed.index !== undefined && !hasParts) this.indexes.keep(published, refreshed.index);
      this.publisher.publish(published);
      return noted(published, reading, note);
    });
  }

  /** What a role includes more is proven for those who were known to hold it, and for no one who came since. */
  private async isOvertaken(reading: PublishableReading, base: IndexedRevision): Promise<boolean> {
    if (reading.widened !== undefined && reading.widened.size > 0) return true;
    const touched = await this.history.touchedSince(base.index.revision);
    if (touched === undefined || isTouched(reading, touched)) return true;
    // What a group has got since may never have been true together with who is new in it.
    return reading.refreshedSubjects.some(
      (refreshed) => refreshed.type === 'user' && [...refreshed.groupIds].some((id) => touched.has(id)),
    );
  }

  /** Makes a revision with the divisions that the newest one does not have, if there are any. */
  async publishDivisions(listed: readonly Division[], calls: number): Promise<void> {
    await this.history.append(async (newest, store) => {
      const { snapshot, partial } = await this.publishedOf(newest);
      const known = new Set(snapshot.divisions.map(({ id }) => id));
      const came = listed.filter(({ id }) => !known.has(id));
      if (came.length === 0) return;
      const divisions = [...snapshot.divisions, ...came];
      const next = { ...snapshot, revision: snapshot.revision + 1, divisions };
      const matrix = await inSlices(matrixSteps(next), new Yielder());
      await store(next, calls, withDivisions(came));
      this.publisher.publish({ snapshot: next, matrix, partial });
    });
  }

  /** Answers come from the newest stored revision from here on. */
  private async publishedOf(newest: Snapshot | undefined): Promise<PublishedSnapshot> {
    if (newest !== undefined) await this.publisher.publishStored(newest);
    const published = this.store.latest() ?? this.store.current();
    if (published.snapshot.revision !== newest?.revision) throw new StoringOvertakenError();
    return published;
  }

  private async currentOf(newest: Snapshot | undefined): Promise<IndexedRevision> {
    const published = await this.publishedOf(newest);
    return { published, index: await this.indexes.of(published) };
  }
}

function withEntities(changes: FactChanges, { came, went }: Difference<Entity>): FactChanges {
  const { entities } = changes;
  return {
    ...changes,
    entities: { came: [...entities.came, ...came], went: [...entities.went, ...went] },
  };
}

function withDivisions(divisions: readonly Division[]): FactChanges {
  const nothing = { came: [], went: [] };
  const came = divisions.map((content) => ({ kind: 'division' as const, id: content.id, content }));
  return { entities: { came, went: [] }, memberships: nothing, grants: nothing };
}

function noted(
  published: PublishedSnapshot,
  reading: CountedRefreshData,
  note: RecordRefresh,
): PublishedSnapshot {
  note(reading, published.snapshot.revision);
  return published;
}
