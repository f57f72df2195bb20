import { genesysCall } from '../call-context';
import { AnswerReader } from './answer-reader';
import type { ListOptions, ListResult } from './list-result';

export interface WholeListing<T> {
  readonly operation: string;
  readonly fetch: () => Promise<unknown>;
  readonly read: (row: AnswerReader) => T;
}

/** Reads a listing that comes in one answer and takes no page parameters. */
export async function readWholeListing<T>(
  { operation, fetch, read }: WholeListing<T>,
  { signal, priority, onPage }: ListOptions,
): Promise<ListResult<T>> {
  const body = new AnswerReader(await genesysCall({ operation, signal, priority }, fetch), operation);
  const items = new Map(body.objects('entities').map((row) => [row.id(), read(row)]));
  onPage?.({ items: items.size, expectedPages: 1 });
  return { items: [...items.values()], rowsRead: items.size, expectedTotal: body.optionalCount('total') };
}
