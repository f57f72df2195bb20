import type { AccessIndex } from '../../access-index/access-index';
import { inBatches } from '../../common/tables/in-batches';
import type { Batches, Row } from '../../common/tables/table-document';
import type { NameOf, Reference } from '../naming/reference';
import type { ReferenceNames } from '../naming/reference-names';

/** How items become rows of a file. */
export interface RowsOf<Item> {
  /** What an item speaks of by id. */
  readonly references: (item: Item) => readonly Reference[];
  readonly rows: (item: Item, nameOf: NameOf) => Iterable<Row>;
}

/** The rows of the items, with names, made while they are read. */
export function namedRows<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { references, rows }: RowsOf<Item>,
  names: ReferenceNames,
  index: AccessIndex,
): Batches {
  async function* all(): AsyncGenerator<Row> {
    for await (const batch of inBatches(items)) {
      const nameOf = await names.of(index, batch.flatMap(references));
      for (const item of batch) yield* rows(item, nameOf);
    }
  }
  return inBatches(all());
}
