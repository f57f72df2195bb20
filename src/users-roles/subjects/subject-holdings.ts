import type { AccessIndex, Holding } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import type { Breather } from '../../common/breather';
import { folded, sortPart } from '../listing/folded';
import { SortedList } from '../listing/sorted-list';
import type { Reference } from '../naming/reference';

/** What a subject holds, itself and through groups, by the name of the role. */
export function sortedHoldings(
  index: AccessIndex,
  subject: IndexedSubject,
  breather: Breather,
): Promise<SortedList<Holding>> {
  const roleName = (roleId: string) => sortPart(folded(index.roles.get(roleId)?.name ?? ''));
  return SortedList.of(
    index.holdings(subject),
    {
      positionOf: ({ grant: { roleId, divisionId }, groupId }) => [
        roleName(roleId),
        roleId,
        divisionId,
        groupId ?? '',
      ],
      positionLength: 4,
    },
    breather,
  );
}

export function isDirect({ groupId }: Holding): boolean {
  return groupId === undefined;
}

/** What a holding speaks of. */
export function referencesOf({ grant, groupId }: Holding): Reference[] {
  const references: Reference[] = [
    { kind: 'role', id: grant.roleId },
    { kind: 'division', id: grant.divisionId },
  ];
  return groupId === undefined ? references : [...references, { kind: 'group', id: groupId }];
}
