import { CsvError, parse, type Info } from 'csv-parse/sync';
import { InvalidRequestError } from '../common/errors';

/** More columns than any plan has are a mistake of the separator. */
const MAX_CELLS = 20;
/** Where separators are looked for: in this many characters. */
const MAX_HEADER_LENGTH = 10_000;
const DELIMITERS = [',', ';', '\t'] as const;
/** What a spreadsheet writes into the first line to declare the separator. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)(\r\n|\n|\r|$)/i;

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text that are not empty, as spreadsheets write them: separated by commas, semicolons or tabs, with
 * a byte order mark or a line `sep=`. Throws InvalidRequestError (400) that names the line.
 */
export function readCsv(text: string, maxRows: number): CsvRow[] {
  const separator = SEPARATOR_LINE.exec(text);
  const skipped = separator === null ? 0 : 1;
  const table = separator === null ? text : text.slice(separator[0].length);
  const delimiter = separator?.[1] ?? delimiterOf(table);
  const rows = parsed(table, delimiter, maxRows, skipped).map(({ record, info }) => ({
    line: info.lines + skipped - breaksIn(record),
    cells: record,
  }));
  const wide = rows.find(({ cells }) => cells.length > MAX_CELLS);
  if (wide !== undefined) throw csvFault(wide.line, `has more than ${MAX_CELLS} columns`);
  if (rows.length > maxRows) throw csvFault(rows[maxRows]!.line, `there may be at most ${maxRows} rows`);
  return rows;
}

/** Points at a line of the file, from 1. */
export function csvFault(line: number, detail: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer: `/body/lines/${line}`, detail }]);
}

function parsed(table: string, delimiter: string, maxRows: number, skipped: number) {
  try {
    return parse(table, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: maxRows + 1,
      trim: true,
    }) as unknown as { record: string[]; info: Info }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = typeof error.lines === 'number' ? error.lines : 1;
    throw csvFault(lines + skipped, FAULTS[error.code] ?? 'is not CSV');
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'has a quote that is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'has text behind a closing quote',
  INVALID_OPENING_QUOTE: 'has a quote inside a cell that is not quoted',
};

/** What separates most cells of the header; what is quoted separates nothing. */
function delimiterOf(table: string): string {
  const start = table.trimStart().slice(0, MAX_HEADER_LENGTH);
  const [header = ''] = start.replaceAll(/"(?:[^"]|"")*"?/g, '').split(/[\r\n]/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
