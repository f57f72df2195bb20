import { Stack, Text } from '@mantine/core';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent } from 'react';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { CellExplanation } from './cell-explanation';
import styles from './matrix-grid.module.css';
import { moved, type Cell } from './moved';
import type { MatrixPerson } from './read-matrix';

const t = strings.matrix;
const ROW = 32;
const COLUMN = 36;
/** What the heads of columns and rows cover of the frame, as the styles have it. */
const HEADS = 192;
const PEOPLE = 208;
const PAGE_ROWS = 10;

interface Properties {
  readonly people: readonly MatrixPerson[];
  readonly permissions: readonly string[];
}

/** Draws the cells that are in view. One of them is active: the keyboard moves it, and it explains itself above. */
export function MatrixGrid({ people, permissions }: Properties) {
  const { frame, rows, columns } = useInView(people.length, permissions.length);
  const [active, setActive] = useState<Cell>();
  const move = (event: KeyboardEvent) => {
    const next = moved(active, event.key, { rows: people.length, columns: permissions.length }, PAGE_ROWS);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    rows.scrollToIndex(next.row);
    columns.scrollToIndex(next.column);
  };
  const shownColumns = columns.getVirtualItems();
  const width = columns.getTotalSize();
  return (
    <Stack>
      <CellExplanation
        person={active && people[active.row]}
        permission={active && permissions[active.column]}
      />
      <div
        ref={frame}
        className={styles.frame}
        role="grid"
        aria-label={t.grid}
        aria-describedby="matrix-keys"
        aria-rowcount={people.length + 1}
        aria-colcount={permissions.length + 1}
        aria-activedescendant={active && cellId(active)}
        tabIndex={0}
        onKeyDown={move}
      >
        <Heads permissions={permissions} shown={shownColumns} width={width} />
        <div className={styles.body} role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => (
            <Row
              key={row.key}
              person={people[row.index] as MatrixPerson}
              row={row}
              columns={shownColumns}
              width={width}
              permissions={permissions}
              active={active}
              onActivate={setActive}
            />
          ))}
        </div>
      </div>
      <Text size="sm" c="dimmed" id="matrix-keys">
        {t.keys}
      </Text>
    </Stack>
  );
}

/** The rows and columns of the frame that are in view. */
function useInView(rowCount: number, columnCount: number) {
  const frame = useRef<HTMLDivElement>(null);
  const getScrollElement = () => frame.current;
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingEnd: HEADS,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: columnCount,
    getScrollElement,
    estimateSize: () => COLUMN,
    overscan: 6,
    scrollPaddingEnd: PEOPLE,
  });
  return { frame, rows, columns };
}

interface HeadsProperties {
  readonly permissions: readonly string[];
  readonly shown: readonly VirtualItem[];
  readonly width: number;
}

function Heads({ permissions, shown, width }: HeadsProperties) {
  return (
    <div role="rowgroup" className={styles.heads}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <span role="columnheader" aria-colindex={1} className={styles.corner}>
          {t.person}
        </span>
        <span className={styles.track} role="presentation" style={{ width }}>
          {shown.map(({ key, index, start }) => (
            <span
              key={key}
              role="columnheader"
              aria-colindex={index + 2}
              className={styles.head}
              style={{ left: start }}
              title={permissionWords(permissions[index] ?? '').area}
            >
              <span>{permissionWords(permissions[index] ?? '').name}</span>
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}

interface RowProperties {
  readonly person: MatrixPerson;
  readonly row: VirtualItem;
  readonly columns: readonly VirtualItem[];
  readonly width: number;
  readonly permissions: readonly string[];
  readonly active: Cell | undefined;
  readonly onActivate: (cell: Cell) => void;
}

function Row({ person, row, columns, width, permissions, active, onActivate }: RowProperties) {
  return (
    <div role="row" aria-rowindex={row.index + 2} className={styles.row} style={{ top: row.start }}>
      <span role="rowheader" aria-colindex={1} className={styles.person}>
        {person.name}
      </span>
      <span className={styles.track} role="presentation" style={{ width }}>
        {columns.map(({ key, index, start }) => {
          const cell = { row: row.index, column: index };
          const holds = person.holds.has(permissions[index] ?? '');
          const isActive = active?.row === cell.row && active.column === cell.column;
          return (
            <span
              key={key}
              id={cellId(cell)}
              role="gridcell"
              aria-colindex={index + 2}
              aria-selected={isActive}
              aria-label={holds ? t.yes : t.no}
              className={styles.cell}
              data-holds={holds}
              style={{ left: start }}
              onClick={() => onActivate(cell)}
            >
              {holds ? '●' : ''}
            </span>
          );
        })}
      </span>
    </div>
  );
}

function cellId({ row, column }: Cell): string {
  return `cell-${row}-${column}`;
}
