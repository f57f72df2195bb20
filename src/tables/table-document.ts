/**
 * What a cell may hold. Text is never read as a formula, whatever it begins with. A list is an array in JSON, lines on a
 * page, and elsewhere one text with `; ` in between.
 */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = readonly Cell[];

export interface Column {
  /** Name of the member in JSON: camelCase, stable. */
  readonly key: string;
  /** Heading for people. */
  readonly title: string;
  /** How it is set on a page: ids and lists small, times and numbers unbroken. */
  readonly kind?: 'id' | 'time' | 'number' | 'list';
}

/** Rows, at least one at a time: a promise for each alone would cost more than the row. */
export type Batches = Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;

/** Rows under one heading, each with a cell for every column. They are read once. */
export interface Table {
  readonly key: string;
  /** Name of the sheet in a workbook too: at most 25 characters, none of `[]:*?/\`. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** On a page each row is a block of its own under what this column holds: for rows with more text than a line takes. */
  readonly headedBy?: string;
  /** `inBatches` makes them of single rows, and lets others use the event loop in between. */
  readonly batches: Batches;
}

/** One line of the header block: what the tables are about. */
export interface Fact {
  readonly key: string;
  readonly title: string;
  readonly value: Cell;
  /** On a page it stands out. */
  readonly alarm?: boolean;
}

/** How many lose and how many gain, as bars to the left and to the right. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What the bars do not show. */
  readonly note?: string | undefined;
}

export interface Bar {
  readonly label: string;
  readonly lost: number;
  readonly gained: number;
}

/** What every export of tables is made from. The same document becomes the same bytes in each format. */
export interface TableDocument {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Shown on pages only: its content must be in a table as well. */
  readonly chart?: Chart;
  readonly tables: readonly Table[];
}
