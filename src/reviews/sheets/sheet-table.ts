import type { Row, Table } from '../../tables/table-document';
import type { ReviewItemDto } from '../items/item.dto';
import { sheetColumns, type SheetColumn } from './sheet-columns';

/** A line for each item, with what to fill in left empty. */
export function sheetTable(batches: AsyncIterable<readonly ReviewItemDto[]>): Table {
  return {
    key: 'items',
    title: 'Items',
    columns: sheetColumns.map((key) => ({ key, title: key })),
    batches: rowsOf(batches),
  };
}

async function* rowsOf(batches: AsyncIterable<readonly ReviewItemDto[]>): AsyncGenerator<Row[]> {
  for await (const items of batches)
    yield items.map((item) => {
      const cells = cellsOf(item);
      return sheetColumns.map((column) => cells[column] ?? null);
    });
}

function cellsOf(item: ReviewItemDto): Partial<Record<SheetColumn, Row[number]>> {
  const { subject, role, division } = item;
  return {
    position: item.position,
    version: item.version,
    subjectType: subject.type,
    subject: subject.name,
    state: subject.state,
    role: role.name ?? null,
    division: division.name ?? null,
    powerful: item.powerful,
    dormantSince: subject.dormantSince ?? null,
    brokenRules: item.brokenRules.map(({ ruleName }) => ruleName),
    dataCategories: item.dataCategories,
    subjectId: subject.id,
    roleId: role.id,
    divisionId: division.id,
  };
}
