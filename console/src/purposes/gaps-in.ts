/** What the record of processing lacks about one purpose, or about all. */
export interface RecordGap {
  readonly id: string;
  readonly purpose: string;
  readonly meaning: string;
  readonly about?: string;
}

/** The gaps in the record, which is described as an object of any kind. */
export function gapsIn(record: Readonly<Record<string, unknown>>): RecordGap[] {
  const rows: unknown[] = Array.isArray(record.gaps) ? record.gaps : [];
  return rows.map((row, index) => {
    const { purpose, meaning, about } = row as Readonly<Record<string, unknown>>;
    return {
      id: String(index),
      purpose: text(purpose),
      meaning: text(meaning),
      about: text(about) || undefined,
    };
  });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
