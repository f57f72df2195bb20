import { ALL_DIVISIONS } from '../model/snapshot';
import { NOT_INTERNED } from '../matrix/intern-table';
import type { AccessIndex } from '../index/access-index';
import { holdingRanks } from '../questions/holding-ranks';
import { activeRanks, ranksOfTypes } from '../questions/subject-ranks';
import type { Proposal, ProposalItem } from './proposal';
import type { Simulation } from './simulation';
import { subjectEffect } from './subject-effect';

/** The flat permission that stands for everything. */
const GENERAL_ADMIN = 'admin';

/**
 * What it takes to restore access: to grant roles, and to change what they include. A holder of one of them can get the
 * other one only through a role that has both, so each is evaluated on its own.
 */
const roleManagement = ['authorization:grant:add', 'authorization:role:edit'] as const;

export type LockoutCode =
  /** No General Admin would be left. */
  | 'last_general_admin'
  /** No active person could do this any more, or no one in all divisions where someone could before. */
  | 'last_role_manager'
  /** The caller who makes the change would lose it. */
  | 'caller_locked_out'
  /** An OAuth client of our own is named, or a role that it holds. They are never part of a change. */
  | 'own_client_touched';

/** A reason why a proposal must not be made. */
export interface Lockout {
  readonly code: LockoutCode;
  /** Those that are lost; with `own_client_touched`, those that are gained or lost. Sorted. */
  readonly permissions: readonly string[];
  /** With `own_client_touched`: the places of the items that touch it. */
  readonly items: readonly number[];
}

/** What to protect in addition to the organisation. */
export interface ProtectedAccess {
  /** Both, where one reads and another one writes. */
  readonly ownClientIds: readonly string[];
  /** The Genesys user who would make the change, where known. */
  readonly callerUserId?: string | undefined;
}

/** Evaluates the outcome of the whole proposal: items that lock someone out only in combination are found as well. */
export function lockouts(simulation: Simulation, proposal: Proposal, guarded: ProtectedAccess): Lockout[] {
  const found: Lockout[] = [];
  const add = (code: LockoutCode, permissions: readonly string[], items: readonly number[] = []) =>
    found.push({ code, permissions: [...permissions].sort(), items });
  const managers = roleManagement.filter((permission) => loses(simulation, permission));
  if (loses(simulation, GENERAL_ADMIN)) add('last_general_admin', [GENERAL_ADMIN]);
  if (managers.length > 0) add('last_role_manager', managers);
  const callers = lostByCaller(simulation, guarded.callerUserId);
  if (callers.length > 0) add('caller_locked_out', callers);
  const items = itemsTouching(simulation, proposal, guarded.ownClientIds);
  if (items.length > 0) add('own_client_touched', changedForClients(simulation, guarded.ownClientIds), items);
  return found;
}

/** Whether people hold it before and no one does afterwards: at all, or in all divisions. */
function loses({ before, after }: Simulation, permission: string): boolean {
  return [undefined, ALL_DIVISIONS].some(
    (divisionId) => isHeld(before, permission, divisionId) && !isHeld(after, permission, divisionId),
  );
}

/** Whether an active user holds it without a condition. Clients and people of other organisations do not count. */
function isHeld(index: AccessIndex, permission: string, divisionId: string | undefined): boolean {
  const number = index.permissions.numberOf(permission);
  if (number === NOT_INTERNED || !index.matrix.knowsPermission(number)) return false;
  const ranks = holdingRanks(index, {
    permissions: [number],
    divisionId,
    gives: (role, one) => role.plain.has(one),
  });
  ranks.intersect(activeRanks(index));
  ranks.intersect(ranksOfTypes(index, ['user']));
  return ranks.words.some((word) => word !== 0);
}

function lostByCaller({ before, after }: Simulation, userId: string | undefined): string[] {
  if (userId === undefined) return [];
  return [GENERAL_ADMIN, ...roleManagement].filter((permission) =>
    [undefined, ALL_DIVISIONS].some(
      (divisionId) =>
        before.matrix.check(userId, permission, divisionId).allowed &&
        !after.matrix.check(userId, permission, divisionId).allowed,
    ),
  );
}

function itemsTouching({ before }: Simulation, proposal: Proposal, clientIds: readonly string[]): number[] {
  const grants = clientIds.flatMap((id) => before.subject('oauth_client', id)?.grants ?? []);
  const roleIds = new Set(grants.map(({ roleId }) => roleId));
  return [...proposal.keys()].filter((i) => touches(proposal[i]!, clientIds, roleIds));
}

function touches(item: ProposalItem, clientIds: readonly string[], roleIds: ReadonlySet<string>): boolean {
  if (item.kind === 'role_deleted' || item.kind === 'role_policies_replaced') return roleIds.has(item.roleId);
  return 'subjectId' in item && item.subjectType === 'oauth_client' && clientIds.includes(item.subjectId);
}

function changedForClients(simulation: Simulation, clientIds: readonly string[]): string[] {
  const effects = clientIds.flatMap((id) => {
    const client = simulation.before.subject('oauth_client', id);
    return client === undefined ? [] : subjectEffect(simulation, client);
  });
  return [
    ...new Set(
      effects.flatMap(({ added, removed }) => [...added, ...removed].map(({ permission }) => permission)),
    ),
  ];
}
