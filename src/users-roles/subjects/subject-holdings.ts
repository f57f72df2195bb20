import type { AccessIndex, Holding } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { HeldRoleDto } from '../../lists/naming/held-role.dto';
import { toHeldRoleDto, type HeldRole } from '../../lists/naming/held-role';
import type { NameLookup } from '../../lists/naming/reference';
import { SortedList } from '../../lists/paging/sorted-list';
import type { Yielder } from '../../common/yielder';
import { folded, sortPart } from '../../lists/listing/folded';

/** What a subject holds, directly and through groups, by the name of the role. */
export function sortedHoldings(
  index: AccessIndex,
  subject: IndexedSubject,
  yielder: Yielder,
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
    yielder,
  );
}

export function isDirect({ groupId }: Holding): boolean {
  return groupId === undefined;
}

export function heldRoleOf({ grant: { roleId, divisionId }, groupId }: Holding): HeldRole {
  return { roleId, divisionId, groupId };
}

export function toGrantDto(holding: Holding, nameOf: NameLookup): HeldRoleDto {
  return toHeldRoleDto(heldRoleOf(holding), nameOf);
}
