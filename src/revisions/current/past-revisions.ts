import { Inject, Injectable } from '@nestjs/common';
import { matrixSteps } from '../../access/matrix/compile-matrix';
import type { Snapshot } from '../../access/model/snapshot';

import { CLOCK, type Clock } from '../../common/clock';
import { inSlices } from '../../common/in-slices';
import { Yielder } from '../../common/yielder';
import { trustedNow } from '../../common/trusted-clock';
import { Database } from '../../database/database';
import { SnapshotLoader } from '../history/storage/snapshot-loader';
import { SnapshotNotFoundError } from '../revisions.errors';
import { AccessIndexes, type IndexedRevision } from './access-indexes';
import { ConcurrencyLimit } from '../../common/concurrency-limit';
import type { Moment } from './moment';
import { PastRevisionsBusyError } from '../revisions.errors';
import { nearestRevision } from './nearest-revision';
import { RevisionCache } from './revision-cache';
import { type PublishedSnapshot, SnapshotStore } from './snapshot-store';

/** Compiles at once; each keeps a core busy. */
const MAX_COMPILES = 2;
const MAX_WAITING = 20;

/**
 * Stored revisions of the past, compiled to answer from. Those used last stay compiled; compiling lets checks through
 * in between.
 */
@Injectable()
export class PastRevisions {
  private readonly cache = new RevisionCache();
  private readonly limit = new ConcurrencyLimit(MAX_COMPILES, {
    maxWaiting: MAX_WAITING,
    refusal: () => new PastRevisionsBusyError(),
  });
  private readonly underWay = new Map<number, Promise<PublishedSnapshot>>();

  constructor(
    private readonly database: Database,
    private readonly store: SnapshotStore,
    private readonly loader: SnapshotLoader,
    private readonly indexes: AccessIndexes,
    @Inject(CLOCK) private readonly now: Clock = trustedNow,
  ) {}

  /**
   * The nearest stored revision not later than the moment. Throws MomentNotKeptError (404), PastRevisionsBusyError
   * (503), and where that is the newest revision, what SnapshotStore throws.
   */
  async at(moment: Moment): Promise<PublishedSnapshot> {
    const revision = await this.revisionAt(moment);
    const current = this.store.latest();
    if (current?.snapshot.revision === revision) return current;
    return this.cache.get(revision) ?? this.compiled(revision);
  }

  /** The same, only its number. */
  async revisionAt(moment: Moment): Promise<number> {
    // Nothing is answered from what is stored where it is not known to be of this organisation.
    if (this.store.latest() === undefined) this.store.current();
    const now = new Date(this.now()).toISOString();
    const { revision, newest } = await nearestRevision(this.database.kysely, moment, now);
    // The newest is no past one: its age counts.
    if (newest) this.store.current();
    return revision;
  }

  /** The same with its index. */
  async indexedAt(moment: Moment): Promise<IndexedRevision> {
    const published = await this.at(moment);
    if (this.indexes.has(published) || published === this.store.latest())
      return { published, index: await this.indexes.of(published) };
    return { published, index: await this.limit.run(() => this.indexes.of(published)) };
  }

  /** Callers that ask for one revision share the work. */
  private compiled(revision: number): Promise<PublishedSnapshot> {
    const known = this.underWay.get(revision);
    if (known !== undefined) return known;
    const work = this.limit.run(() => this.compile(revision)).finally(() => this.underWay.delete(revision));
    this.underWay.set(revision, work);
    return work;
  }

  private async compile(revision: number): Promise<PublishedSnapshot> {
    const snapshot = await this.load(revision);
    const matrix = await inSlices(matrixSteps(snapshot), new Yielder());
    const published = { snapshot, matrix, partial: snapshot.gaps.length > 0 };
    this.cache.put(published);
    return published;
  }

  /** Most facts are those of the newest revision, which is in memory. */
  private async load(revision: number): Promise<Snapshot> {
    const base = this.store.latest()?.snapshot;
    if (base === undefined || base.revision <= revision) return this.loader.load(revision);
    try {
      return await this.loader.loadBefore(base, revision);
    } catch (error) {
      if (!(error instanceof SnapshotNotFoundError)) throw error;
      return this.loader.load(revision);
    }
  }
}
