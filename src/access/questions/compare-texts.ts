/** Orders lists of texts by the first element in which they differ. */
export function compareTexts(one: readonly string[], other: readonly string[]): number {
  for (const [i, text] of one.entries()) {
    const against = other[i] ?? '';
    if (text !== against) return text < against ? -1 : 1;
  }
  return 0;
}
