export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell, within what there is; undefined for keys that lead nowhere. The first one leads to the first cell. */
export function moved(
  from: Cell | undefined,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  page: number,
): Cell | undefined {
  const step = steps(page)[key];
  if (step === undefined) return undefined;
  if (from === undefined) return { row: 0, column: 0 };
  const [down, right] = step;
  return { row: within(from.row + down, rows), column: within(from.column + right, columns) };
}

/** Rows down and columns to the right. */
const steps = (page: number): Readonly<Record<string, readonly [number, number] | undefined>> => ({
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [page, 0],
  PageUp: [-page, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
});

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}
