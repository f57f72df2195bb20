import { subjectKey } from '../../access/matrix/grant-key';
import { MAX_ITEMS } from '../../access/simulation/proposal';
import { type ErrorDetail, InvalidRequestError } from '../../common/errors';
import type { CsvNames } from './csv-names';
import { csvFault, readCsv, type CsvRow } from '../../tables/read-csv';

/** Each column, and the alternative names in its header, without spaces, hyphens and underscores, ignoring case. */
const COLUMNS = {
  action: ['action'],
  subjectType: ['subjecttype', 'type'],
  subjectId: ['subjectid', 'subject', 'user', 'userid', 'email', 'useremail'],
  roleId: ['roleid', 'role', 'rolename'],
  divisionId: ['divisionid', 'division', 'divisionname'],
} as const;
type Column = keyof typeof COLUMNS;

const csvColumns = Object.keys(COLUMNS) as Column[];
const KINDS = new Map([
  ['add', 'grant_added'],
  ['remove', 'grant_removed'],
]);
const SUBJECT_TYPES: readonly string[] = ['user', 'group', 'oauth_client'];

export interface CsvItems {
  /** As the JSON body has them. */
  readonly items: readonly object[];
  /** The line that a pointer into these items comes from. */
  readonly lineOf: (pointer: string) => number | undefined;
}

interface Line extends Readonly<Record<Column, string>> {
  readonly line: number;
}

/**
 * The items of a table with a header and a row for each grant. Rows that replace are put together by subject. People
 * are given by id or e-mail address, roles and divisions by id or name; without a type, subjects are users.
 * Throws InvalidRequestError (400) by line of the file.
 */
export function itemsOfCsv(text: string, names: CsvNames): CsvItems {
  const [header, ...rows] = readCsv(text, MAX_ITEMS + 1);
  const read = readerOf(header);
  const items: object[] = [];
  const lines: number[][] = [];
  const replaced = new Map<string, { grants: object[]; lines: number[] }>();
  for (const row of rows) {
    const { action, subjectType, subjectId, roleId, divisionId, line } = withIds(read(row), names);
    const kind = KINDS.get(action);
    const key = subjectKey({ subjectType, subjectId });
    const earlier = kind === undefined ? replaced.get(key) : undefined;
    if (earlier !== undefined) {
      earlier.grants.push({ roleId, divisionId });
      earlier.lines.push(line);
      continue;
    }
    lines.push([line]);
    if (kind !== undefined) {
      items.push({ kind, subjectType, subjectId, roleId, divisionId });
      continue;
    }
    const grants = [{ roleId, divisionId }];
    items.push({ kind: 'grants_replaced', subjectType, subjectId, grants });
    replaced.set(key, { grants, lines: lines.at(-1)! });
  }
  return { items, lineOf: (pointer) => lineIn(lines, pointer) };
}

/** Faults that point into the items of a file point at its lines. */
export function inLines(error: unknown, { lineOf }: CsvItems): Error {
  if (!(error instanceof InvalidRequestError)) return error as Error;
  const errors = error.errors.map(({ pointer, detail }): ErrorDetail => {
    const line = lineOf(pointer);
    const member = pointer.split('/').at(-1) ?? '';
    if (line === undefined) return { pointer, detail };
    return { pointer: `/body/lines/${line}/${member}`, detail };
  });
  return new InvalidRequestError(errors, error.errorCount);
}

function lineIn(lines: readonly (readonly number[])[], pointer: string): number | undefined {
  const found = /^\/body\/items\/(\d+)(?:\/grants\/(\d+))?/.exec(pointer);
  return found === null ? undefined : lines[Number(found[1])]?.[Number(found[2] ?? 0)];
}

/** Throws InvalidRequestError (400) when the header is none of ours. */
function readerOf(header: CsvRow | undefined): (row: CsvRow) => Line {
  const found = (header?.cells ?? []).map(columnOf);
  const missing = csvColumns.filter((column) => column !== 'subjectType' && !found.includes(column));
  const doubled = found.some((column, at) => column !== undefined && found.indexOf(column) !== at);
  if (header === undefined || missing.length > 0 || doubled || found.includes(undefined)) {
    const first = (header?.cells ?? []).slice(0, 10).join(', ').slice(0, 200);
    throw csvFault(
      header?.line ?? 1,
      `must name ${csvColumns.join(', ')}, each once, in any order; it has: ${first}`,
    );
  }
  return (row) => {
    if (row.cells.length !== found.length) throw csvFault(row.line, `must have ${found.length} columns`);
    const cell = (column: Column) => row.cells[found.indexOf(column)] ?? '';
    const [action, subjectId] = [cell('action').toLowerCase(), cell('subjectId')];
    if (!KINDS.has(action) && action !== 'replace')
      throw csvFault(row.line, 'must begin with add, remove or replace: its action is none of them');
    const subjectType = cell('subjectType') || 'user';
    return {
      line: row.line,
      action,
      subjectType,
      subjectId,
      roleId: cell('roleId'),
      divisionId: cell('divisionId'),
    };
  };
}

function columnOf(title: string): Column | undefined {
  const plain = title.toLowerCase().replaceAll(/[\s_-]/g, '');
  return csvColumns.find((column) => (COLUMNS[column] as readonly string[]).includes(plain));
}

function withIds(row: Line, names: CsvNames): Line {
  const idOf = (column: Column, kind: keyof CsvNames) => {
    const found = names[kind](row[column]);
    if ('fault' in found) throw csvFault(row.line, `${column} ${found.fault}`);
    return found.id;
  };
  const { subjectType } = row;
  return {
    ...row,
    subjectId: SUBJECT_TYPES.includes(subjectType) ? idOf('subjectId', subjectType as 'user') : row.subjectId,
    roleId: idOf('roleId', 'role'),
    divisionId: idOf('divisionId', 'division'),
  };
}
