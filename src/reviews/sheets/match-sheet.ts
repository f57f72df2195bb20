import type { ErrorDetail } from '../../common/errors';
import type { Decided } from '../decisions/decided-item';
import type { ReviewItem } from '../items/review-item';
import type { ReadSheet, SheetLine } from './read-sheet';

/** What a line decides about an item. */
interface SheetChoice {
  readonly item: ReviewItem;
  readonly decided: Decided;
  /** Where faults of it are: its line. */
  readonly place: string;
}

export interface MatchedSheet {
  readonly choices: readonly SheetChoice[];
  readonly faults: readonly ErrorDetail[];
}

/** Holds a sheet to the items that it has to be about: each has one line, and no line is about another one. */
export function matchSheet({ lines, faults: found }: ReadSheet, items: readonly ReviewItem[]): MatchedSheet {
  const faults = [...found];
  const choices: SheetChoice[] = [];
  const byPosition = new Map(items.map((item) => [item.position, item]));
  const seen = new Map<number, number>();
  for (const line of lines) {
    const place = `/body/lines/${line.line}`;
    const item = byPosition.get(line.position);
    const before = seen.get(line.position);
    seen.set(line.position, before ?? line.line);
    const fault = faultOf(line, item, before);
    if (fault !== undefined) faults.push({ pointer: place, detail: fault });
    else if (item !== undefined && line.decided !== undefined)
      choices.push({ item, decided: line.decided, place });
  }
  // Lines that could not be read may be those that are missing.
  if (found.length === 0)
    for (const { position } of items)
      if (!seen.has(position)) faults.push({ pointer: `/items/${position}`, detail: 'has no line' });
  return { choices, faults };
}

function faultOf(
  { position, version, subjectId, roleId, divisionId }: SheetLine,
  item: ReviewItem | undefined,
  before: number | undefined,
): string | undefined {
  if (item === undefined) return `names item ${position}, which is not open, or is assigned to someone else`;
  if (before !== undefined) return `names item ${position} again, as line ${before} does`;
  if (subjectId !== item.subjectId || roleId !== item.roleId || divisionId !== item.divisionId)
    return `names other access than item ${position}: sort whole lines only`;
  if (version !== item.version)
    return `is of version ${version} of item ${position}, which is ${item.version}`;
  return undefined;
}
