import type { Call } from './operation';
import { withQuery } from './page';

/** The link to the next page of a listing by cursor; empty at the end. */
export function nextCursor(
  { url, simulator }: Call,
  parameter: 'after' | 'cursor',
  next: string | undefined,
): { nextUri?: string } {
  if (next === undefined) return {};
  const name = simulator.modes.cursorsRenamed ? 'continuation' : parameter;
  return { nextUri: withQuery(url, { [name]: next }) };
}
