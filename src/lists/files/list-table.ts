import type { AccessIndex } from '../../access/index/access-index';
import type { Column, Fact, TableDocument, Batches, Row } from '../../tables/table-document';
import type { ReferenceNames } from '../naming/reference-names';
import { inBatches } from '../../tables/in-batches';
import type { NameLookup } from '../naming/reference';

/** How a list appears in a file. */
export interface ListTable<Item> {
  /** Its name in JSON. */
  readonly key: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: RowsOf<Item>;
}

export interface ListedItems<Item> {
  /** Names the file. */
  readonly file: string;
  readonly title?: string;
  readonly facts: readonly Fact[];
  readonly index: AccessIndex;
  readonly items: Iterable<Item> | AsyncIterable<Item>;
}

/** The whole list for a file, made while it is read. */
export function listDocument<Item>(
  table: ListTable<Item>,
  { file, title = table.title, facts, index, items }: ListedItems<Item>,
  names: ReferenceNames,
): TableDocument {
  const { key, columns } = table;
  const batches = namedRows(items, table.rows, names, index);
  return { key: file, title, facts, tables: [{ key, title: table.title, columns, batches }] };
}

/** How an item becomes rows of a file. */
type RowsOf<Item> = (item: Item, nameOf: NameLookup) => Iterable<Row>;

/** The rows of the items, with names, made while they are read. */
function namedRows<Item>(
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
