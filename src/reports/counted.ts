import type { Table, TableDocument } from '../tables/table-document';

/** The document, and a function that returns how many rows of its tables have been read so far. */
export function counted(document: TableDocument): { document: TableDocument; rows: () => number } {
  let rows = 0;
  const countedBatches = async function* ({ batches }: Table) {
    for await (const batch of batches) {
      rows += batch.length;
      yield batch;
    }
  };
  const tables = document.tables.map((table) => ({ ...table, batches: countedBatches(table) }));
  return { document: { ...document, tables }, rows: () => rows };
}
