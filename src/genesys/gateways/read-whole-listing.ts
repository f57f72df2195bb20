import { genesysCall } from '../call-context';
import { AnswerReader } from './answer-reader';
import { CollectedRows } from './collected-rows';
import type { ListOptions, ListResult } from './list-result';

export interface WholeListing<T> {
  readonly operation: string;
  readonly fetch: () => Promise<unknown>;
  readonly read: (row: AnswerReader) => T;
}

/** Reads a listing that comes in one answer and takes no page parameters. */
export async function readWholeListing<T>(
  { operation, fetch, read }: WholeListing<T>,
  { signal, priority, onPage, leaveOutUnreadable }: ListOptions,
): Promise<ListResult<T>> {
  const body = new AnswerReader(await genesysCall({ operation, signal, priority }, fetch), operation);
  const rows = new CollectedRows({ read, key: (row) => row.id() }, leaveOutUnreadable);
  rows.add(body);
  const result = rows.result();
  onPage?.({ items: result.rowsRead, expectedPages: 1 });
  return { ...result, expectedTotal: body.optionalCount('total') };
}
