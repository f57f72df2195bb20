import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { permissionWords } from '../strings/permission-words';
import { subjectName } from '../ui/subject-link';

const t = strings.why;

/** A way to a permission as a sentence. */
export function sentence(
  { subject, permission }: Schemas['ExplanationDto'],
  { group, role, division, rule }: Schemas['AccessPathDto'],
): string {
  const who = subjectName(subject);
  const what = permissionWords(permission).name;
  const where = divisionName(division);
  const text =
    group === undefined
      ? t.sentenceDirect(who, named(role), where, what)
      : t.sentenceGroup(who, named(group), named(role), where, what);
  return `${text}${rule.condition === undefined ? '' : t.condition}.`;
}
