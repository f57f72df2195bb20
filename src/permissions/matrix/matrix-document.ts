import { inBatches } from '../../tables/in-batches';
import type { Column, Fact, Row, TableDocument } from '../../tables/table-document';
import type { MatrixRow } from './permission-matrix';

const userColumns: readonly Column[] = [
  { key: 'userName', title: 'User' },
  { key: 'userId', title: 'User id', kind: 'id' },
  { key: 'userState', title: 'State' },
];

/** Cells per batch: making text of this many takes about a millisecond. */
const CELLS_PER_BATCH = 4_000;

/** A row for each user and a column for each permission: 1 where the user holds it, otherwise nothing. */
export function matrixDocument(
  facts: readonly Fact[],
  permissions: readonly string[],
  rows: Iterable<MatrixRow>,
): TableDocument {
  const columns = [...userColumns, ...permissions.map((code) => ({ key: code, title: code }))];
  const rowsABatch = Math.ceil(CELLS_PER_BATCH / columns.length);
  const batches = inBatches(gridRows(permissions, rows), rowsABatch);
  return {
    key: 'permission-matrix',
    title: 'Permission matrix',
    facts,
    tables: [{ key: 'matrix', title: 'Matrix', columns, batches }],
  };
}

function* gridRows(columns: readonly string[], rows: Iterable<MatrixRow>): Generator<Row> {
  for (const { user, permissions } of rows) {
    const held = new Set(permissions);
    yield [user.name, user.id, user.state, ...columns.map((code) => (held.has(code) ? 1 : null))];
  }
}
