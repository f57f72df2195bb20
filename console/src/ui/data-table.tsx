import { Checkbox, Table } from '@mantine/core';
import {
  rowSelectionFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowSelectionState,
} from '@tanstack/react-table';
import { strings } from '../strings';
import styles from './data-table.module.css';

const features = tableFeatures({ rowSelectionFeature });

export type Column<Row extends object> = ColumnDef<typeof features, Row>;

interface Properties<Row extends object> {
  readonly label: string;
  readonly columns: Column<Row>[];
  readonly rows: Row[];
  readonly idOf: (row: Row) => string;
  /** Chosen rows by id. With it, rows can be chosen. */
  readonly selection?: RowSelectionState;
  readonly onSelect?: (selection: RowSelectionState) => void;
  readonly nameOf?: (row: Row) => string;
}

const t = strings.common;

/** Rows of a list. On narrow screens each row is a card whose cells carry the names of their columns. */
export function DataTable<Row extends object>({ label, columns, rows, idOf, ...choice }: Properties<Row>) {
  const { selection, onSelect, nameOf = idOf } = choice;
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: idOf,
    state: { rowSelection: selection ?? {} },
    onRowSelectionChange: (change) =>
      onSelect?.(typeof change === 'function' ? change(selection ?? {}) : change),
  });
  return (
    <Table className={styles.table} verticalSpacing="xs" aria-label={label}>
      <Table.Thead>
        {table.getHeaderGroups().map((group) => (
          <Table.Tr key={group.id}>
            {selection !== undefined && (
              <Table.Th className={styles.choice}>
                <Checkbox
                  aria-label={t.chooseAll}
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </Table.Th>
            )}
            {group.headers.map((header) => (
              <Table.Th key={header.id} scope="col">
                <table.FlexRender header={header} />
              </Table.Th>
            ))}
          </Table.Tr>
        ))}
      </Table.Thead>
      <Table.Tbody>
        {table.getRowModel().rows.map((row) => (
          <Table.Tr key={row.id} data-selected={row.getIsSelected()}>
            {selection !== undefined && (
              <Table.Td className={styles.choice}>
                <Checkbox
                  aria-label={t.choose(nameOf(row.original))}
                  checked={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              </Table.Td>
            )}
            {row.getAllCells().map((cell) => (
              <Table.Td key={cell.id} data-label={headerText(cell.column.columnDef.header)}>
                <table.FlexRender cell={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function headerText(header: unknown): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
