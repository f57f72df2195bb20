import type { AccessIndex } from '../../access/index/access-index';
import { inBatches } from '../../tables/in-batches';
import type { Batches, Row } from '../../tables/table-document';
import type { NameLookup } from '../naming/reference';
import type { ReferenceNames } from '../naming/reference-names';

/** How an item becomes rows of a file. */
export type RowsOf<Item> = (item: Item, nameOf: NameLookup) => Iterable<Row>;

/** The rows of the items, with names, made while they are read. */
export function namedRows<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  rowsOf: RowsOf<Item>,
  names: ReferenceNames,
  index: AccessIndex,
): Batches {
  async function* all(): AsyncGenerator<Row> {
    for await (const batch of inBatches(items))
      yield* await names.with(index, (nameOf) => batch.flatMap((item) => [...rowsOf(item, nameOf)]));
  }
  return inBatches(all());
}
