import { InvalidRequestError } from '../../common/invalid-request-error';
import { MOST_ITEMS } from '../../access-index/simulation/proposal';
import { readCsv } from './read-csv';

export const csvColumns = ['action', 'subjectType', 'subjectId', 'roleId', 'divisionId'] as const;
const kinds = new Map([
  ['add', 'grant_added'],
  ['remove', 'grant_removed'],
]);

/**
 * The items of a table with a header and a row for each grant, as the JSON body has them. Rows that replace are put
 * together by subject. Throws InvalidRequestError (400), by row from 1; the header is row 0.
 */
export function itemsOfCsv(text: string): object[] {
  const [header = [], ...rows] = readCsv(text, MOST_ITEMS + 1);
  if (header.length !== csvColumns.length || csvColumns.some((name, i) => header[i] !== name))
    throw fault(0, `must be ${csvColumns.join(',')}`);
  const items: object[] = [];
  const replaced = new Map<string, { grants: object[] }>();
  for (const [i, cells] of rows.entries()) {
    if (cells.length !== csvColumns.length) throw fault(i + 1, `must have ${csvColumns.length} columns`);
    const [action = '', subjectType, subjectId, roleId, divisionId] = cells;
    const kind = kinds.get(action);
    if (kind !== undefined) items.push({ kind, subjectType, subjectId, roleId, divisionId });
    else if (action === 'replace') {
      const key = JSON.stringify([subjectType, subjectId]);
      const item = replaced.get(key) ?? {
        kind: 'grants_replaced',
        subjectType,
        subjectId,
        grants: [] as object[],
      };
      if (!replaced.has(key)) items.push(item);
      replaced.set(key, item);
      item.grants.push({ roleId, divisionId });
    } else throw fault(i + 1, 'begins with add, remove or replace');
  }
  return items;
}

function fault(row: number, detail: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer: `/body/rows/${row}`, detail }]);
}
