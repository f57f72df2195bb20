import { inBatches } from './in-batches';
import type { Row, Table, TableDocument } from './table-document';

/** One JSON object: `report`, `title`, the facts by key, then each table by key as an array, one row a line. */
export async function* writeJson({ key, title, facts, tables }: TableDocument): AsyncGenerator<string> {
  const about = Object.fromEntries(facts.map((fact) => [fact.key, fact.value]));
  yield JSON.stringify({ report: key, title, ...about }).slice(0, -1);
  for (const table of tables) yield* tableMembers(table);
  yield '}\n';
}

async function* tableMembers({ key, columns, rows }: Table): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(key)}:[`;
  const toObject = (row: Row) => Object.fromEntries(columns.map((column, index) => [column.key, row[index]]));
  let separator = '\n';
  for await (const batch of inBatches(rows)) {
    yield separator + batch.map((row) => JSON.stringify(toObject(row))).join(',\n');
    separator = ',\n';
  }
  yield '\n]';
}
