import { StoringOvertakenError } from '../../snapshots/storage/storing-overtaken-error';
import type { IndexedRevision } from '../access-indexes';
import type { SubjectReference } from '../consistency';
import type { PublishedSnapshot } from '../snapshot-store';
import type { RefreshPublisher } from './refresh-publisher';
import type { Note } from './refreshed-lately';
import type { CountedReading } from './subject-reader';
import type { SubjectRefresh } from './subject-refresh';

export interface ReadSubject {
  readonly subject: SubjectReference;
  readonly base: IndexedRevision;
  readonly reading: CountedReading;
  readonly note: Note;
}

interface Waiting extends ReadSubject {
  readonly resolve: (published: PublishedSnapshot) => void;
  readonly reject: (error: unknown) => void;
}

/** Puts what was read of several subjects into one revision: those that come while one is made wait for the next. */
export class PublicationQueue {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(
    private readonly publisher: Pick<RefreshPublisher, 'publish'>,
    private readonly refresh: Pick<SubjectRefresh, 'refresh'>,
  ) {}

  /** Throws as SubjectRefresh. */
  publish(read: ReadSubject): Promise<PublishedSnapshot> {
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
      const published = await this.together(batch);
      if (published === undefined) await Promise.all(batch.map((one) => this.alone(one)));
      else for (const { resolve } of batch) resolve(published);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Undefined when somebody told something else of one of them meanwhile. */
  private async together(batch: readonly Waiting[]): Promise<PublishedSnapshot | undefined> {
    const reading = {
      pictures: batch.flatMap(({ reading: { pictures } }) => pictures),
      roles: [],
      calls: batch.reduce((sum, { reading: { calls } }) => sum + calls, 0),
    };
    const note: Note = (_, revision) => batch.forEach((one) => one.note(one.reading, revision));
    try {
      return await this.publisher.publish(oldest(batch), reading, note);
    } catch (error) {
      if (error instanceof StoringOvertakenError) return undefined;
      throw error;
    }
  }

  /** Reads the subject once more, with all that is known of it. */
  private async alone({ subject, resolve, reject }: Waiting): Promise<void> {
    await this.refresh.refresh(subject).then(resolve, reject);
  }
}

function oldest(batch: readonly Waiting[]): IndexedRevision {
  return batch
    .map(({ base }) => base)
    .reduce((one, other) => (other.index.revision < one.index.revision ? other : one));
}
