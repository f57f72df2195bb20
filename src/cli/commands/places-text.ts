import { nameOf, namesOf } from '../output/texts';

interface Places {
  readonly everywhere: boolean;
  readonly divisions: Parameters<typeof namesOf>[0];
  readonly conditional: Parameters<typeof namesOf>[0];
}

/** Where a permission is held: `everywhere`, or divisions, those with a condition marked. */
export function placesText({ everywhere, divisions, conditional }: Places): string {
  const plain = everywhere ? ['everywhere'] : divisions.map(nameOf);
  return [...plain, ...conditional.map((division) => `${nameOf(division)} (on a condition)`)].join(', ');
}
