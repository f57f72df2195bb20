import type { Schemas } from '../api/client';
import { divisionName } from './names';
import { subject } from './subject';

type NamedReference = Schemas['NamedReferenceDto'];

interface Held {
  readonly everywhere: boolean;
  readonly divisions: readonly NamedReference[];
  /** Where it is held on a condition only. */
  readonly conditional: readonly NamedReference[];
}

/** Where a permission is held: "everywhere", "Sales, Claims; on a condition in Support". */
export function whereWords({ everywhere, divisions, conditional }: Held): string {
  if (everywhere) return subject.everywhere;
  const onCondition = conditional.map(divisionName).join(', ');
  const plain = divisions.map(divisionName).join(', ');
  return [plain, onCondition && subject.onCondition(onCondition)].filter(Boolean).join('; ');
}
