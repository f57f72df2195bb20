import type { ErrorDetail } from '../../common/domain-error';
import { InvalidRequestError } from '../../common/invalid-request-error';

/** More columns than any plan has are a mistake of the separator. */
const MOST_CELLS = 20;

/** The rows of a CSV text (RFC 4180, with LF as well). Throws InvalidRequestError (400). */
export function readCsv(text: string, mostRows: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at, rows.length) : plain(text, at);
    row.push(cell);
    if (row.length > MOST_CELLS) throw fault(rows.length, `has more than ${MOST_CELLS} columns`);
    const next = text[end];
    if (next !== undefined && next !== ',' && next !== '\n' && next !== '\r')
      throw fault(rows.length, 'has text behind a closing quote');
    at = end + 1;
    if (next === ',') {
      if (at === text.length) row.push('');
      else continue;
    }
    if (next === '\r' && text[at] === '\n') at++;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (rows.length > mostRows) throw fault(rows.length, `there may be at most ${mostRows} rows`);
  }
  return rows;
}

function plain(text: string, from: number): { cell: string; end: number } {
  let end = from;
  while (end < text.length && !',\n\r'.includes(text[end]!)) end++;
  return { cell: text.slice(from, end).trim(), end };
}

function quoted(text: string, from: number, row: number): { cell: string; end: number } {
  let cell = '';
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw fault(row, 'has a quote that is not closed');
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}

function fault(row: number, detail: string): InvalidRequestError {
  const errors: ErrorDetail[] = [{ pointer: `/body/rows/${row}`, detail }];
  return new InvalidRequestError(errors);
}
