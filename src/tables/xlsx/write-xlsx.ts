import type { Batches, Fact, Row, Table, TableDocument } from '../table-document';
import { rowsOfCells } from './rows-of-cells';
import { rowsXml, sheetEnd, sheetStart } from './sheet-xml';
import { leadingParts, sheetPath, styles, trailingParts } from './workbook-parts';
import { writeZip, type ZipEntry } from './write-zip';

/** A sheet holds 1,048,576 rows at most (Excel's limit); the rest goes on another sheet. */
const ROWS_PER_SHEET = 1_000_000;

/**
 * An Excel workbook (Office Open XML), streamed: a sheet with the header block, then one for each table. A table beyond
 * a sheet's rows continues in `Title (2)`, and a list beyond a cell's text in the next row. It contains no time and no
 * name of a program.
 */
export function writeXlsx(document: TableDocument, rowsASheet = ROWS_PER_SHEET): AsyncGenerator<Buffer> {
  return writeZip(entriesOf(document, rowsASheet));
}

async function* entriesOf(document: TableDocument, rowsASheet: number): AsyncGenerator<ZipEntry> {
  const names: string[] = [];
  yield* leadingParts;
  for await (const { name, content } of sheetsOf(document, rowsASheet)) {
    names.push(name);
    yield { name: sheetPath(names.length), content };
  }
  yield* trailingParts(names);
}

async function* sheetsOf(
  { title, facts, tables }: TableDocument,
  rowsASheet: number,
): AsyncGenerator<ZipEntry> {
  if (facts.length > 0) yield { name: 'About', content: factSheet(title, facts) };
  for (const table of tables) yield* tableSheets(table, rowsASheet);
}

function factSheet(title: string, facts: readonly Fact[]): string[] {
  const lines = facts.map((fact) => [fact.title, fact.value]);
  return [sheetStart(2, 0), rowsXml([[title]], 1, styles.heading), rowsXml(lines, 2), sheetEnd];
}

/** Each sheet continues where the previous one stopped: they share the batches. */
async function* tableSheets(
  { title, columns, batches }: Table,
  rowsASheet: number,
): AsyncGenerator<ZipEntry> {
  const remaining = oneByOne(batches);
  const headings = columns.map((column) => column.title);
  let next = await remaining.next();
  async function* content(): AsyncGenerator<string> {
    yield sheetStart(headings.length, 1);
    yield rowsXml([headings], 1, styles.heading);
    for (let written = 0; !next.done && written < rowsASheet; next = await remaining.next()) {
      yield rowsXml(next.value, written + 2);
      written += next.value.length;
    }
    yield sheetEnd;
  }
  try {
    yield { name: title, content: content() };
    for (let number = 2; !next.done; number++) yield { name: `${title} (${number})`, content: content() };
  } finally {
    await remaining.return(undefined);
  }
}

async function* oneByOne(batches: Batches): AsyncGenerator<readonly Row[]> {
  for await (const batch of batches) yield batch.flatMap(rowsOfCells);
}
