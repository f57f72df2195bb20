import stringWidth from 'string-width';
import { printable } from '../../common/printable';

export type TableCell = string | number | boolean | null | undefined;

export interface TextTable {
  /** Names for scripts, in camelCase; people read `User id`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

const GAP = '  ';

/** Columns that line up, for people, under headings in a style. */
export function renderTable({ columns, rows }: TextTable, styled = (text: string) => text): string {
  const headings = columns.map(headingOf);
  const texts = rows.map((row) => row.map(cellText));
  const widths = headings.map((heading, at) => widest([heading, ...texts.map((row) => row[at] ?? '')]));
  const line = (cells: readonly string[]) =>
    cells
      .map((text, at) => padded(text, widths[at]))
      .join(GAP)
      .trimEnd();
  return [styled(line(headings)), ...texts.map(line)].join('\n');
}

export function cellText(cell: TableCell): string {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return printable(String(cell ?? ''));
}

/** Names of people head columns as well, and stay as they are. */
function headingOf(column: string): string {
  if (!/^[a-z]+([A-Z][a-z]*)*$/.test(column)) return printable(column);
  const words = column.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0);
}

function padded(text: string, width = 0): string {
  return text + ' '.repeat(width - stringWidth(text));
}
