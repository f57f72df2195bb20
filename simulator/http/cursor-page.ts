import { invalidQueryValue } from './api-error';

interface Identified {
  readonly id: string;
}

export interface CursorPage<T> {
  items: T[];
  /** Opaque; undefined at the end. */
  next?: string;
  previous?: string;
}

export interface CursorPosition {
  after?: string;
  before?: string;
  descending?: boolean;
}

/** A page of a list sorted by id, up or down. Cursors name an id, so that changes between two pages skip nothing. */
export function cursorPage<T extends Identified>(
  sorted: readonly T[],
  size: number,
  position: CursorPosition,
): CursorPage<T> {
  const start = startOf(sorted, size, position);
  const items = sorted.slice(start, start + size);
  return {
    items,
    ...(start + size < sorted.length && { next: encode(items.at(-1)!.id) }),
    ...(start > 0 && items[0] && { previous: encode(items[0].id) }),
  };
}

function startOf(sorted: readonly Identified[], size: number, position: CursorPosition): number {
  const { after, before, descending = false } = position;
  const isPast = (id: string, mark: string) => (descending ? id < mark : id > mark);
  if (after !== undefined) {
    const mark = decode(after, 'after');
    return firstIndex(sorted, (id) => isPast(id, mark));
  }
  if (before !== undefined) {
    const mark = decode(before, 'before');
    return Math.max(0, firstIndex(sorted, (id) => id === mark || isPast(id, mark)) - size);
  }
  return 0;
}

/** The first index from which on every id fulfils the condition. */
function firstIndex(sorted: readonly Identified[], fulfils: (id: string) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fulfils(sorted[middle]!.id)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const encode = (id: string) => Buffer.from(`v1:${id}`).toString('base64url');

function decode(cursor: string, parameter: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith('v1:')) throw invalidQueryValue(cursor, parameter, 'cursors of an earlier answer');
  return text.slice(3);
}
