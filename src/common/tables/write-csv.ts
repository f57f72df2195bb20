import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from './formula-safe';
import type { Cell, Row, Table, TableDocument } from './table-document';

/** Spreadsheets take a file without it for an 8-bit code page and garble names. */
const BYTE_ORDER_MARK = '\ufeff';
/** The library quotes CR LF only, but readers end a line at either, and what follows could be a formula. */
const LINE_BREAK = /[\r\n]/;
const EMPTY_LINE = '\r\n';

/**
 * CSV (RFC 4180, UTF-8 with a byte order mark): the header block as lines of title and value, an empty line, then
 * each table with its headings. Before each of several tables stands its title.
 */
export async function* writeCsv({ facts, tables }: TableDocument): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  if (facts.length > 0) yield lines(facts.map(({ title, value }) => [title, value])) + EMPTY_LINE;
  for (const [index, table] of tables.entries()) {
    if (index > 0) yield EMPTY_LINE;
    if (tables.length > 1) yield lines([[table.title]]);
    yield* tableLines(table);
  }
}

async function* tableLines({ columns, batches }: Table): AsyncGenerator<string> {
  yield lines([columns.map(({ title }) => title)]);
  for await (const batch of batches) yield lines(batch);
}

function lines(rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => row.map(textOf)),
    { record_delimiter: 'windows', quoted_match: LINE_BREAK },
  );
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? formulaSafe(cell) : String(cell);
}
