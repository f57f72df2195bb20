import type { AnswerReader } from './answer-reader';
import { leftOutOf, Unreadable, type Attempt } from './left-out';
import type { ListResult } from './list-result';

export interface RowReader<T> {
  /** `attempt` is for parts of a row without which the rest of it still gives no more access than it should. */
  readonly read: (row: AnswerReader, attempt: Attempt) => T;
  /** What distinguishes two rows. */
  readonly key: (row: AnswerReader) => string;
}

/** The rows of a listing, page by page. Of two with the same key the later counts. */
export class CollectedRows<T> {
  readonly items = new Map<string, T>();
  /** Rows that could be read, including repeated ones. */
  received = 0;
  private readonly unreadable: Unreadable;
  private readonly unreadableParts: Unreadable;

  constructor(
    private readonly reading: RowReader<T>,
    leaveOutUnreadable = false,
  ) {
    this.unreadable = new Unreadable(leaveOutUnreadable);
    this.unreadableParts = new Unreadable(leaveOutUnreadable);
  }

  /** Takes the rows of one page. Throws when it has no `entities`: that is not an empty page. */
  add(body: AnswerReader, onRead: (row: AnswerReader) => void = () => undefined): void {
    const { attempt } = this.unreadable;
    for (const row of body.objects('entities', attempt)) attempt(() => this.take(row, onRead));
  }

  result(): Pick<ListResult<T>, 'items' | 'rowsRead' | 'leftOut'> {
    return {
      items: [...this.items.values()],
      rowsRead: this.items.size + this.unreadable.count,
      ...leftOutOf([this.unreadable.noted(), this.unreadableParts.noted()]),
    };
  }

  private take(row: AnswerReader, onRead: (row: AnswerReader) => void): void {
    const { key, read } = this.reading;
    onRead(row);
    this.items.set(key(row), read(row, this.unreadableParts.attempt));
    this.received += 1;
  }
}
