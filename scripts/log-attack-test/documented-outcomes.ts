import { readFileSync } from 'node:fs';
import { OUTCOMES, type Circumstance, type Outcome } from './attack-run';

/** The circumstances in the order of the table's columns. */
export const circumstances: readonly Circumstance[] = [
  { file: true, running: true },
  { file: true, running: false },
  { file: false, running: true },
  { file: false, running: false },
];

const CELL = ` (${OUTCOMES.join('|')}) \\|`;
const ROW = new RegExp(`^\\| \`(\\w+)\` \\| .+? \\|${CELL.repeat(circumstances.length)}$`, 'gm');

/** What docs/audit-format.md says of each attack, in the order of `circumstances`. */
export function documentedOutcomes(path: string): ReadonlyMap<string, readonly Outcome[]> {
  const rows = [...readFileSync(path, 'utf8').matchAll(ROW)];
  return new Map(rows.map(([, name = '', ...outcomes]) => [name, outcomes as Outcome[]]));
}
