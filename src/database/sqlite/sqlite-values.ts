export type SqliteRow = Readonly<Record<string, unknown>>;
export type SqliteParameter = string | number | bigint | null | Uint8Array;
