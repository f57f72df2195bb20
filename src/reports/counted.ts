import type { Table, TableDocument } from '../common/tables/table-document';

/** The document, and a function that tells how many rows of its tables were read so far. */
export function counted(document: TableDocument): { document: TableDocument; rows: () => number } {
  let rows = 0;
  const countedRows = async function* (table: Table) {
    for await (const row of table.rows) {
      rows++;
      yield row;
    }
  };
  const tables = document.tables.map((table) => ({ ...table, rows: countedRows(table) }));
  return { document: { ...document, tables }, rows: () => rows };
}
