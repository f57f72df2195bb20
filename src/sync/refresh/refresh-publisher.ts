import { Inject, Injectable } from '@nestjs/common';
import { matrixSteps } from '../../access/matrix/compile-matrix';
import type { Division, Snapshot } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import type { FactChanges } from '../../revisions/history/facts/fact';
import { SnapshotHistory } from '../../revisions/history/snapshot-history';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { AccessIndexes, type IndexedRevision } from '../../revisions/current/access-indexes';
import { SnapshotPublisher } from '../../revisions/current/snapshot-publisher';
import { type PublishedSnapshot, SnapshotStore } from '../../revisions/current/snapshot-store';
import { isTouched } from './is-touched';
import { effectOf, isEmptyChange, refreshedRevision } from './refreshed-revision';
import type { RecordRefresh } from './recent-refreshes';
import type { CountedRefreshData } from './subject-reader';

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
   * unknown which is the later. `note` is called with the read and its revision.
   */
  async publish(
    base: IndexedRevision,
    data: CountedRefreshData,
    note: RecordRefresh,
  ): Promise<PublishedSnapshot | undefined> {
    return this.history.append(async (newest, store) => {
      const current = await this.currentOf(newest);
      const effect = await effectOf(current.index, data);
      if (isEmptyChange(effect.changes)) return noted(current.published, data, note);
      if (current.index !== base.index && (await this.isOvertaken(data, base))) return undefined;
      const { published, index } = await refreshedRevision(current.published, current.index, effect);
      await store(published.snapshot, data.calls, effect.changes);
      if (index !== undefined) this.indexes.keep(published, index);
      this.publisher.publish(published);
      return noted(published, data, note);
    });
  }

  private async isOvertaken(data: CountedRefreshData, base: IndexedRevision): Promise<boolean> {
    const touched = await this.history.touchedSince(base.index.revision);
    return touched === undefined || isTouched(data, touched);
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
    const published = this.store.current();
    if (published.snapshot.revision !== newest?.revision) throw new StoringOvertakenError();
    return published;
  }

  private async currentOf(newest: Snapshot | undefined): Promise<IndexedRevision> {
    const published = await this.publishedOf(newest);
    return { published, index: await this.indexes.of(published) };
  }
}

function withDivisions(divisions: readonly Division[]): FactChanges {
  const nothing = { came: [], went: [] };
  const came = divisions.map((content) => ({ kind: 'division' as const, id: content.id, content }));
  return { entities: { came, went: [] }, memberships: nothing, grants: nothing };
}

function noted(
  published: PublishedSnapshot,
  data: CountedRefreshData,
  note: RecordRefresh,
): PublishedSnapshot {
  note(data, published.snapshot.revision);
  return published;
}
