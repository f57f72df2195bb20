import { LIST_SEPARATOR } from '../list-text';
import type { Cell, Row } from '../table-document';
import { MAX_TEXT_LENGTH } from './sheet-xml';

/**
 * The row as it is, as a rule. If a list is longer than a cell's text may be, it continues in further rows, which
 * repeat everything that is not a list, so that nothing is left out.
 */
export function rowsOfCells(row: Row): Row[] {
  const columns = row.map(partsOf);
  const count = Math.max(...columns.map((parts) => parts.length));
  if (count <= 1) return [row];
  return Array.from({ length: count }, (_, part) =>
    row.map((cell, column) => (isList(cell) ? (columns[column]![part] ?? null) : cell)),
  );
}

/** What fits into one cell, and what comes after. */
function partsOf(cell: Cell): (readonly string[])[] {
  if (!isList(cell)) return [];
  const parts: string[][] = [];
  let room = 0;
  for (const item of cell) {
    const length = item.length + LIST_SEPARATOR.length;
    if (parts.length === 0 || length > room) {
      parts.push([]);
      room = MAX_TEXT_LENGTH;
    }
    parts.at(-1)!.push(item);
    room -= length;
  }
  return parts;
}

function isList(cell: Cell): cell is readonly string[] {
  return typeof cell === 'object' && cell !== null;
}
