import type { ReviewDecisionDto } from '../../src/reviews/decisions/decision.dto';
import type { ReviewItemDto } from '../../src/reviews/items/item.dto';
import type { Acknowledged } from './deciding';

/** A row of the access report. */
export interface AccessRow {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
  readonly via: string;
}

/** What is missing, doubled or made up among the items, by the report of who had what at the review's revision. */
export function itemFaults(items: readonly ReviewItemDto[], rows: readonly AccessRow[]): string[] {
  const expected = new Set(rows.filter(({ via }) => via === 'direct').map(rowKey));
  const found = new Set<string>();
  const faults: string[] = [];
  for (const item of items) {
    const key = rowKey({
      subjectType: item.subject.type,
      subjectId: item.subject.id,
      roleId: item.role.id,
      divisionId: item.division.id,
    });
    if (found.has(key)) faults.push(`twice: ${key}`);
    if (!expected.has(key)) faults.push(`not in the revision: ${key}`);
    found.add(key);
  }
  return [...faults, ...[...expected].filter((key) => !found.has(key)).map((key) => `missing: ${key}`)];
}

/** What an item does not have of its decisions, and what the log does not. */
export function decisionFaults(
  item: ReviewItemDto,
  decisions: readonly ReviewDecisionDto[],
  acknowledged: readonly Acknowledged[],
  recorded: ReadonlyMap<string, number>,
): string[] {
  const faults: string[] = [];
  const numbers = decisions.map(({ number }) => number);
  const say = (what: string) => faults.push(`item ${item.position}: ${what}`);
  if (numbers.some((number, place) => number !== place + 2)) say(`decisions ${numbers.join(', ')}`);
  if (item.version !== decisions.length + 1) say(`version ${item.version}, ${decisions.length} decisions`);
  if (decisions.at(-1)?.decision !== item.decision) say('its last decision is not the one that counts');
  for (const { version, decision } of acknowledged.filter(({ position }) => position === item.position))
    if (decisions.find(({ number }) => number === version)?.decision !== decision)
      say(`the acknowledged decision ${version} is lost`);
  for (const number of numbers) {
    const times = recorded.get(`${item.position}/${number}`) ?? 0;
    if (times !== 1) say(`decision ${number} is in the audit log ${times} times`);
  }
  return faults;
}

function rowKey({ subjectType, subjectId, roleId, divisionId }: Omit<AccessRow, 'via'>): string {
  return JSON.stringify([subjectType, subjectId, roleId, divisionId]);
}
