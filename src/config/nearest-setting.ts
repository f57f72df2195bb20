import { editDistance } from './edit-distance';

/** From here on a name is long enough for one more mistake. */
const LONG = 15;

/** The variable that `name` was probably meant to be, if it is near one. */
export function nearestSetting(name: string, variables: readonly string[]): string | undefined {
  const near = variables
    .map((variable) => ({ variable, distance: distanceBetween(name, variable) }))
    .filter(({ variable, distance }) => distance <= (variable.length < LONG ? 2 : 3));
  near.sort((a, b) => a.distance - b.distance);
  return near[0]?.variable;
}

/** Letters that differ, be the words in their order or not, and with or without what `bare` leaves out. */
function distanceBetween(name: string, variable: string): number {
  const spellings = [(text: string) => text, bare, (text: string) => sortedWords(bare(text))];
  return Math.min(...spellings.map((spelling) => editDistance(spelling(name), spelling(variable))));
}

/** Without what people add to a name by analogy: `ROLECALL_PORT`, `AUDIT_SIGNING_KEY`. */
function bare(name: string): string {
  return name.replace(/^ROLECALL_/, '').replace(/_FILE$/, '');
}

function sortedWords(name: string): string {
  return name.split('_').sort().join('_');
}
