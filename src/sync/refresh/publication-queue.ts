import { Inject, Injectable } from '@nestjs/common';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import type { RefreshedSubject } from '../../access/matrix/refreshed-subject';
import type { IndexedRevision } from '../../revisions/current/access-indexes';
import type { SubjectReference } from '../../revisions/current/consistency';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import { RefreshPublisher } from './refresh-publisher';
import { GainVerifier } from './gain-verifier';
import type { RecordRefresh } from './recent-refreshes';
import { SubjectRefresh } from './subject-refresh';

export interface ReadSubject {
  readonly subject: SubjectReference;
  readonly base: IndexedRevision;
  readonly refreshed: RefreshedSubject;
  readonly note: RecordRefresh;
  readonly signal?: AbortSignal;
}

export interface Publication {
  readonly published: PublishedSnapshot;
  /**
   * Calls that were made to prove what was gained, and to read a subject once more: those for several subjects count for
   * the first of them.
   */
  readonly calls: number;
}

type Tried = Pick<Publication, 'calls'> & Partial<Publication>;

interface Waiting extends ReadSubject {
  readonly resolve: (publication: Publication) => void;
  readonly reject: (error: unknown) => void;
}

/** Puts what was read of several subjects into one revision: those that come while one is made wait for the next. */
@Injectable()
export class PublicationQueue {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(
    @Inject(RefreshPublisher) private readonly publisher: Pick<RefreshPublisher, 'publish'>,
    @Inject(SubjectRefresh) private readonly refresh: Pick<SubjectRefresh, 'refreshCounted'>,
    @Inject(GainVerifier) private readonly proof: Pick<GainVerifier, 'of'>,
  ) {}

  /** Throws as SubjectRefresh, or when the signal aborts. */
  publish(read: ReadSubject): Promise<Publication> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...read, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.publishBatch(batch);
    }
    this.running = false;
  }

  private async publishBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const { published, calls } = await this.together(batch);
      const callsOf = (i: number) => (i === 0 ? calls : 0);
      if (published === undefined) await Promise.all(batch.map((one, i) => this.alone(one, callsOf(i))));
      else batch.forEach(({ resolve }, i) => resolve({ published, calls: callsOf(i) }));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Nothing is published if another read has found something different for one of them in the meantime. */
  private async together(batch: readonly Waiting[]): Promise<Tried> {
    const base = oldest(batch);
    const reads = batch.map(({ base: { index }, refreshed, signal }) => ({ index, refreshed, signal }));
    const proven = await this.proof.of(base.index, reads);
    const { calls } = proven;
    const note: RecordRefresh = ({ refreshedSubjects, ...rest }, revision) =>
      batch.forEach((one, i) =>
        one.note({ ...rest, refreshedSubjects: refreshedSubjects.slice(i, i + 1) }, revision),
      );
    try {
      // One call each for the grants.
      const data = { ...proven, calls: calls + batch.length };
      const published = await this.publisher.publish(base, data, note);
      return { published, calls };
    } catch (error) {
      if (error instanceof StoringOvertakenError) return { calls };
      throw error;
    }
  }

  /** Reads the subject once more, with all that is known of it. `made` calls were made in vain before. */
  private async alone({ subject, resolve, reject }: Waiting, made: number): Promise<void> {
    await this.refresh
      .refreshCounted(subject)
      .then(({ published, calls }) => resolve({ published, calls: made + calls }), reject);
  }
}

function oldest(batch: readonly Waiting[]): IndexedRevision {
  return batch
    .map(({ base }) => base)
    .reduce((one, other) => (other.index.revision < one.index.revision ? other : one));
}
