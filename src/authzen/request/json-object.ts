export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Many clients write null for a member that they leave out. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
