import { decisionKinds, type DecisionKind } from '../../access/reviews/decision';
import type { ErrorDetail } from '../../common/errors';
import { looksLikeFormula } from '../../tables/formula-safe';
import { csvFault, readCsv, type CsvRow } from '../../tables/read-csv';
import { LINE } from '../../http/one-line';
import type { Decided } from '../decisions/decided-item';
import { neededColumns, sheetColumns, type SheetColumn } from './sheet-columns';

/** Lines of a sheet; more items are several sheets. */
export const MAX_SHEET_LINES = 10_000;
const MAX_REASON_LENGTH = 2_000;
const WHOLE = /^[1-9]\d{0,8}$/;

/** A line of a sheet, and what it decides; nothing where its decision is empty. */
export interface SheetLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly position: number;
  readonly version: number;
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
  readonly decided: Decided | undefined;
}

export interface ReadSheet {
  readonly lines: readonly SheetLine[];
  readonly faults: readonly ErrorDetail[];
}

type Cells = (column: SheetColumn) => string;

/** Reads what was filled in. Throws InvalidRequestError (400) where it is no such sheet at all. */
export function readSheet(text: string): ReadSheet {
  const [header, ...rows] = readCsv(text, MAX_SHEET_LINES + 1);
  const columns = columnsOf(header);
  const lines: SheetLine[] = [];
  const faults: ErrorDetail[] = [];
  for (const row of rows) {
    const { cells: all, line } = row;
    const fault = (detail: string, column?: SheetColumn) =>
      faults.push({ pointer: `/body/lines/${line}${column === undefined ? '' : `/${column}`}`, detail });
    if (all.length !== columns.length) {
      fault(`must have ${columns.length} columns`);
      continue;
    }
    const cells: Cells = (column) => withoutGuard(all[columns.indexOf(column)] ?? '');
    const [position, version] = [cells('position'), cells('version')];
    if (!WHOLE.test(position)) fault('must be the position of an item', 'position');
    else if (!WHOLE.test(version)) fault('must be the version of the item', 'version');
    else {
      const decided = decidedIn(cells, fault);
      lines.push({ line, position: Number(position), version: Number(version), ...idsIn(cells), decided });
    }
  }
  return { lines, faults };
}

function columnsOf(header: CsvRow | undefined): readonly SheetColumn[] {
  const named = (header?.cells ?? []).map((title) => title.toLowerCase());
  const columns = named.map((title) => sheetColumns.find((column) => column.toLowerCase() === title));
  const isDoubled = new Set(named).size < named.length;
  if (columns.includes(undefined) || isDoubled || neededColumns.some((one) => !columns.includes(one)))
    throw csvFault(
      header?.line ?? 1,
      `must name ${neededColumns.join(', ')}, and no column but ${sheetColumns.join(', ')}, each once`,
    );
  return columns as SheetColumn[];
}

function idsIn(cells: Cells): Pick<SheetLine, 'subjectId' | 'roleId' | 'divisionId'> {
  return { subjectId: cells('subjectId'), roleId: cells('roleId'), divisionId: cells('divisionId') };
}

function decidedIn(cells: Cells, fault: (detail: string, column: SheetColumn) => void): Decided | undefined {
  const decision = cells('decision').toLowerCase();
  const [roleId, divisionId, reason] = [cells('targetRoleId'), cells('targetDivisionId'), cells('reason')];
  if (decision === '') {
    if (`${roleId}${divisionId}${reason}` !== '')
      fault('is empty, although the line says more about it', 'decision');
    return undefined;
  }
  if (!isDecision(decision)) {
    fault(`must be empty or one of ${decisionKinds.join(', ')}`, 'decision');
    return undefined;
  }
  if (reason.length > MAX_REASON_LENGTH || (reason !== '' && !LINE.test(reason)))
    fault(`must be one line of at most ${MAX_REASON_LENGTH} characters`, 'reason');
  if ((roleId === '') !== (divisionId === ''))
    fault('must be given together with the other one', roleId === '' ? 'targetRoleId' : 'targetDivisionId');
  const target = roleId === '' || divisionId === '' ? null : { roleId, divisionId };
  return { decision, target, reason: reason === '' ? null : reason };
}

function isDecision(text: string): text is DecisionKind {
  return (decisionKinds as readonly string[]).includes(text);
}

/** Text that a spreadsheet could take for a formula is written with an apostrophe before it. */
function withoutGuard(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}
