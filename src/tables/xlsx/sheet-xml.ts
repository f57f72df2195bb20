import { escapeMarkup } from '../escape-markup';
import { looksLikeFormula } from '../formula-safe';
import { listText } from '../list-text';
import type { Cell, Row } from '../table-document';
import { MAIN, styles, XML } from './workbook-parts';

/** Longer texts make Excel call the file damaged. */
export const MAX_TEXT_LENGTH = 32_767;

/** `_x0041_` in a cell means the character with that code, unless the underscore is written as one. */
const CODED_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

const COLUMN_WIDTH = 26;

/** A sheet's beginning, up to its rows. The first `frozenRows` rows stay in sight. */
export function sheetStart(columns: number, frozenRows: number): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols><col min="1" max="${columns}" width="${COLUMN_WIDTH}" customWidth="1"/></cols><sheetData>`
  );
}

/** Printed landscape, one page wide. */
export const sheetEnd =
  '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';

/** Rows as XML; `first` is the number of the first, from 1. */
export function rowsXml(rows: readonly Row[], first: number, style: number = styles.plain): string {
  return rows.map((row, index) => rowXml(row, first + index, style)).join('');
}

function rowXml(row: Row, number: number, style: number): string {
  const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`, style)).join('');
  return `<row r="${number}">${cells}</row>`;
}

/** Text is always marked as text, so that Excel computes nothing, even after someone has edited it. */
function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  const whole = typeof cell === 'object' ? listText(cell) : cell;
  if (whole === '') return '';
  const text = whole.length > MAX_TEXT_LENGTH ? `${whole.slice(0, MAX_TEXT_LENGTH - 1)}…` : whole;
  const applied = looksLikeFormula(text) ? styles.quoted : style;
  const escaped = escapeMarkup(text.replace(CODED_CHARACTER, '_x005F_'));
  return `<c r="${place}" s="${applied}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

const names: string[] = [];

/** A to Z, AA to AZ, and so on. */
function columnName(index: number): string {
  return (names[index] ??= (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + letter(index % 26));
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
