import { formulaSafe } from './formula-safe';
import { listText } from './list-text';
import type { Cell, Row, Table, TableDocument } from './table-document';

/** Spreadsheets take a file without it for an 8-bit code page and garble names. */
const BYTE_ORDER_MARK = '\ufeff';
/** Readers end a line at either break alone, and what follows could be a formula. */
const NEEDS_QUOTES = /[",\r\n]/;
const LINE_END = '\r\n';
const EMPTY_LINE = LINE_END;

/**
 * * CSV (RFC 4180, UTF-8 with a byte order mark): the header block as lines of title and value, an empty line, then
 * each table with its headings. Each of several tables is preceded by its title.
 */
export async function* writeCsv({ facts, tables }: TableDocument): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  if (facts.length > 0) yield csvLines(facts.map(({ title, value }) => [title, value])) + EMPTY_LINE;
  for (const [index, table] of tables.entries()) {
    if (index > 0) yield EMPTY_LINE;
    if (tables.length > 1) yield csvLines([[table.title]]);
    yield* tableLines(table);
  }
}

async function* tableLines({ columns, batches }: Table): AsyncGenerator<string> {
  yield csvLines([columns.map(({ title }) => title)]);
  for await (const batch of batches) yield csvLines(batch);
}

/** Made by hand, as a matrix has a hundred million cells: csv-stringify took ten times as long for rows that wide. */
export function csvLines(rows: readonly Row[]): string {
  let text = '';
  for (const row of rows) text += row.map(textOf).join(',') + LINE_END;
  return text;
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return quoted(formulaSafe(listText(cell)));
  return typeof cell === 'string' ? quoted(formulaSafe(cell)) : String(cell);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
