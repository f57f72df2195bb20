import { inBatches } from '../in-batches';
import type { Row, Table, TableDocument } from '../table-document';

type Rows = Iterable<Row> | AsyncIterable<Row>;

export function buildTable(rows: Rows, part: Partial<Table> = {}): Table {
  const columns = [
    { key: 'name', title: 'Name' },
    { key: 'count', title: 'Count', kind: 'number' as const },
    { key: 'open', title: 'Open' },
  ];
  return { key: 'people', title: 'People', columns, batches: inBatches(rows), ...part };
}

export function buildDocument(rows: Rows, part: Partial<TableDocument> = {}): TableDocument {
  return {
    key: 'sample',
    title: 'A sample',
    facts: [
      { key: 'revision', title: 'Revision', value: 7 },
      { key: 'filter', title: 'Filter', value: null },
    ],
    tables: [buildTable(rows)],
    ...part,
  };
}

/** So many rows, made while they are read. */
export async function* manyRows(count: number): AsyncGenerator<Row> {
  for (let number = 1; number <= count; number++)
    yield await Promise.resolve([`row ${number}`, number, true]);
}
