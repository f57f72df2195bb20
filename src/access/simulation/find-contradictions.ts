import { subjectKey } from '../matrix/grant-key';
import type { Proposal, ProposalItem } from './proposal';
import type { ItemFault } from './proposal-review';

/** What an item decides: two different items that decide the same contradict each other. */
function decidedBy(item: ProposalItem): readonly string[] {
  switch (item.kind) {
    case 'grant_added':
    case 'grant_removed':
      return ['grant', item.subjectType, item.subjectId, item.roleId, item.divisionId];
    case 'grants_replaced':
      return ['grants', item.subjectType, item.subjectId];
    case 'member_added':
    case 'member_removed':
      return ['member', item.groupId, item.userId];
    case 'group_roles_switched':
      return ['group', item.groupId];
    case 'role_policies_replaced':
    case 'role_deleted':
      return ['role', item.roleId];
    case 'user_moved':
      return ['division', item.userId];
    case 'user_state_changed':
      return ['state', item.userId];
  }
}

interface Seen {
  readonly item: number;
  readonly text: string;
}

/** Finds items that contradict others of the proposal, and items that repeat another. */
export class Contradictions {
  private readonly seen = new Map<string, Seen>();
  private readonly replaced = new Map<string, number>();
  private readonly deletedRoles = new Map<string, number>();

  constructor(proposal: Proposal) {
    for (const [i, item] of proposal.entries()) {
      if (item.kind === 'grants_replaced') this.replaced.set(subjectKey(item), i);
      if (item.kind === 'role_deleted') this.deletedRoles.set(item.roleId, i);
    }
  }

  /** Items must be passed in their order. */
  *faultsOf(item: ProposalItem, at: number): Generator<ItemFault> {
    const before = this.seen.get(slotOf(item));
    if (before === undefined) this.seen.set(slotOf(item), { item: at, text: JSON.stringify(item) });
    else if (before.text !== JSON.stringify(item)) yield contradiction(at, before.item);
    switch (item.kind) {
      case 'grant_added':
      case 'grant_removed': {
        const replacing = this.replaced.get(subjectKey(item));
        if (replacing !== undefined) yield contradiction(at, replacing);
        if (item.kind === 'grant_added') yield* this.grantOfDeleted(item.roleId, at, ['roleId']);
        break;
      }
      case 'grants_replaced':
        for (const [i, { roleId }] of item.grants.entries())
          yield* this.grantOfDeleted(roleId, at, ['grants', i, 'roleId']);
    }
  }

  /** Whether the same item occurred before. To be called before `faultsOf` for the item. */
  isRepeated(item: ProposalItem): boolean {
    return this.seen.get(slotOf(item))?.text === JSON.stringify(item);
  }

  private *grantOfDeleted(roleId: string, item: number, path: ItemFault['path']): Generator<ItemFault> {
    const deleting = this.deletedRoles.get(roleId);
    if (deleting === undefined) return;
    yield { item, path, detail: `grants a role that the item ${deleting} deletes` };
  }
}

function slotOf(item: ProposalItem): string {
  return JSON.stringify(decidedBy(item));
}

function contradiction(item: number, other: number): ItemFault {
  return { item, path: [], detail: `contradicts the item ${other}` };
}
