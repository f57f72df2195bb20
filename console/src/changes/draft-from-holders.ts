import type { Schemas } from '../api/client';
import { divisionName, named } from '../strings/names';
import { isSubjectKind } from '../subjects/subject-kinds';
import { subjectName } from '../ui/subject-link';
import type { DraftItem } from './draft';

type Holder = Schemas['HolderDto'];
type Source = Schemas['HolderSourceDto'];

export interface Removal {
  readonly items: readonly DraftItem[];
  /** Groups that pass the permission on: only a change of the group takes it from its members. */
  readonly groups: readonly string[];
}

/** Takes the roles that give a permission from its holders. What groups pass on stays, and the groups are named. */
export function draftFromHolders(holders: readonly Holder[]): Removal {
  const items = holders.flatMap(({ subject, direct }) =>
    isSubjectKind(subject.type)
      ? direct.map((source) =>
          removal({ ...subject, type: subject.type as DraftItem['subject']['type'] }, source),
        )
      : [],
  );
  const groups = holders.flatMap(({ inherited }) =>
    inherited.flatMap(({ group }) => (group ? [named(group)] : [])),
  );
  return { items, groups: [...new Set(groups)] };
}

function removal(
  subject: Omit<Holder['subject'], 'type'> & { readonly type: DraftItem['subject']['type'] },
  { role, division }: Source,
): DraftItem {
  return {
    kind: 'grant_removed',
    subject: { type: subject.type, id: subject.id, name: subjectName(subject) },
    role: { id: role.id, name: named(role) },
    division: { id: division.id, name: divisionName(division) },
  };
}
