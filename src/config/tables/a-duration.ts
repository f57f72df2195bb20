/** What settings expect that are durations within a range. */
export function aDuration(range: string): string {
  return `a duration from ${range}, such as 500ms, 30s, 15m or 1h (a plain number is seconds)`;
}
