import { subjectKey } from '../../access/matrix/grant-key';
import type { AccessIndex } from '../../access/index/access-index';
import type { GrantItem, GrantsItem } from '../../access/simulation/proposal';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { Yielder } from '../../common/yielder';
import type { ChangeableType, InheritedRole, PlannedItem } from '../change';
import { GrantSet } from '../grant-set';

/** The items of a proposal that a change can make. */
export type ChangeProposalItem = (GrantItem | GrantsItem) & { readonly subjectType: ChangeableType };

interface Wishes {
  readonly subjectType: ChangeableType;
  readonly subjectId: string;
  readonly add: HeldRole[];
  readonly remove: HeldRole[];
  replace?: readonly HeldRole[];
}

/** One item for each subject, in the order in which they are first named. The proposal has no faults. */
export async function planItems(
  index: AccessIndex,
  proposal: readonly ChangeProposalItem[],
  yielder: Yielder,
): Promise<PlannedItem[]> {
  const items: PlannedItem[] = [];
  for (const wishes of bySubject(proposal)) {
    items.push(planned(index, wishes));
    if (yielder.due()) await yielder.yield();
  }
  return items;
}

function bySubject(proposal: readonly ChangeProposalItem[]): Wishes[] {
  const all: Wishes[] = [];
  const known = new Map<string, Wishes>();
  for (const item of proposal) {
    const { subjectType, subjectId } = item;
    const key = subjectKey(item);
    const wishes = known.get(key) ?? { subjectType, subjectId, add: [], remove: [] };
    if (!known.has(key)) all.push(wishes);
    known.set(key, wishes);
    if (item.kind === 'grants_replaced') wishes.replace = item.grants;
    else wishes[item.kind === 'grant_added' ? 'add' : 'remove'].push(item);
  }
  return all;
}

function planned(index: AccessIndex, { subjectType, subjectId, ...wishes }: Wishes): PlannedItem {
  const before = new GrantSet(index.subject(subjectType, subjectId)?.grants ?? []);
  const unwanted = new GrantSet(wishes.remove);
  const wanted = new GrantSet(wishes.replace ?? before.with(wishes.add).without(unwanted).list);
  const add = wanted.without(before).list;
  const remove = before.without(wanted).list;
  return {
    subjectType,
    subjectId,
    plan: {
      before: before.list,
      add,
      remove,
      inherited: inheritedOf(index, subjectType, subjectId, unwanted),
    },
    ...(add.length + remove.length === 0 && { skipped: 'nothing_to_do' }),
  };
}

/** Roles inherited from groups are never removed from a member: the result names the groups. */
function inheritedOf(
  index: AccessIndex,
  type: ChangeableType,
  id: string,
  unwanted: GrantSet,
): InheritedRole[] {
  const groupIds = index.subject(type, id)?.groupIds ?? [];
  return unwanted.list.flatMap((role) => {
    const through = groupIds.filter((groupId) =>
      new GrantSet(index.subject('group', groupId)?.grants ?? []).has(role),
    );
    return through.length === 0 ? [] : [{ ...role, groupIds: [...through].sort() }];
  });
}
