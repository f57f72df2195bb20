/** What a cell may hold. Text is never read as a formula, whatever it begins with. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

export interface Column {
  /** Name of the member in JSON: camelCase, stable. */
  readonly key: string;
  /** Heading for people. */
  readonly title: string;
}

/** Rows under one heading, each with a cell for every column. They are read once. */
export interface Table {
  readonly key: string;
  /** Name of the sheet in a workbook too: at most 25 characters, none of `[]:*?/\`. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
}

/** One line of the header block: what the tables are about. */
export interface Fact {
  readonly key: string;
  readonly title: string;
  readonly value: Cell;
}

/** What every export of tables is made from. The same document becomes the same bytes in each format. */
export interface TableDocument {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
}
