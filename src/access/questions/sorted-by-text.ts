/** The values sorted by their JSON, without duplicates: two lists with the same content become equal. */
export function sortedByText<T>(values: readonly T[]): T[] {
  if (values.length < 2) return [...values];
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText.keys()].sort().map((text) => byText.get(text)!);
}
