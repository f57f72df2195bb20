import { Bitset } from '../matrix/bitset';
import { peopleOf } from '../model/people-of';
import type { AccessIndex } from '../index/access-index';
import { canAct } from '../conflicts/can-act';
import { matchPatterns } from '../conflicts/permission-pattern';
import { RoleReferences } from '../conflicts/role-references';
import { holdingRanks } from '../questions/holding-ranks';
import { oncePerIndex } from '../questions/once-per-index';
import { ranksOfTypes } from '../questions/subject-ranks';
import type {
  AccessClaim,
  AtMostNeedLicense,
  Claim,
  NoDrift,
  OnlyGroupHolds,
  RoleGrantsNothingOf,
  SubjectKey,
  SubjectMay,
  SubjectMayNot,
} from './claim';
import { grantingOffender, holdingOffender, lackingOffender, type Scope } from './offender';
import { driftOffenders } from './drift-offenders';
import type { ClaimFacts, KnownNeeds } from './claim-facts';
import type { KnownDrift } from './drifted-fact';
import {
  DriftedOffenders,
  NO_OFFENDERS,
  OffendingRoles,
  OffendingSubjects,
  type OffenderList,
} from './offender-list';
import { unresolvedItems, type UnresolvedItem } from './unresolved-items';
import { usersInNeed } from './users-in-need';

/** `indeterminate`: something that the claim names does not exist, so the claim cannot be said to hold. */
export const assertionStatuses = ['passed', 'failed', 'indeterminate'] as const;
export type AssertionStatus = (typeof assertionStatuses)[number];

export interface ClaimResult {
  readonly status: AssertionStatus;
  /** What the claim names and the revision does not contain. */
  readonly unresolved: readonly UnresolvedItem[];
  /** The offenders; empty unless the claim failed. */
  readonly offenders: OffenderList;
}

/**
 * Whether a claim holds in a revision. As with conflict rules, only subjects that can act are evaluated. What is
 * certain to be false has failed, whatever is missing; what could only be true because something is missing does not
 * pass.
 */
export function evaluateClaim(
  claim: Claim,
  index: AccessIndex,
  {
    drift = { unknown: 'drift is not known' },
    needs = { unknown: 'it is not known who needs which licence' },
  }: ClaimFacts = {},
): ClaimResult {
  const unresolved = unresolvedItems(claim, index, needs);
  if (claim.kind === 'no_drift') return evaluateDrift(claim, index, drift, unresolved);
  if (claim.kind === 'at_most_need_license') return evaluateNeeds(claim, index, needs, unresolved);
  // Without the group, it is unknown who is outside it.
  const isUncertain = unresolved.some(({ kind }) => kind === 'group');
  const offenders = isUncertain ? NO_OFFENDERS : offendersOf(claim, index);
  return { status: statusOf(unresolved, offenders), unresolved, offenders };
}

function statusOf(unresolved: readonly UnresolvedItem[], { total }: OffenderList): AssertionStatus {
  if (total > 0) return 'failed';
  return unresolved.some(({ optional }) => optional !== true) ? 'indeterminate' : 'passed';
}

function evaluateDrift(
  { permissions }: NoDrift,
  index: AccessIndex,
  drift: KnownDrift,
  unresolved: readonly UnresolvedItem[],
): ClaimResult {
  if ('unknown' in drift) {
    const missing = { kind: 'baseline', path: [], item: 'baseline', detail: drift.unknown } as const;
    return { status: 'indeterminate', unresolved: [...unresolved, missing], offenders: NO_OFFENDERS };
  }
  const found = driftOffenders(drift.facts, index, matchPatterns(index, permissions));
  const offenders = new DriftedOffenders(found);
  return { status: statusOf(unresolved, offenders), unresolved, offenders };
}

/** Users of whom it is not known whether they count decide nothing only where all of them may count. */
function evaluateNeeds(
  claim: AtMostNeedLicense,
  index: AccessIndex,
  needs: KnownNeeds,
  unresolved: readonly UnresolvedItem[],
): ClaimResult {
  const missing = (detail: string) => {
    return { kind: 'licenses', path: [], item: 'licenses', detail } as const;
  };
  if ('unknown' in needs) {
    const all = [...unresolved, missing(needs.unknown)];
    return { status: 'indeterminate', unresolved: all, offenders: NO_OFFENDERS };
  }
  const { ranks, notKnown } = usersInNeed(claim, index, needs);
  const { divisionId, licenseId, limit } = claim;
  if (ranks.count > limit) {
    const permissions = matchPatterns(index, needs.definitions.get(licenseId)?.permissions ?? []);
    return { status: 'failed', unresolved, offenders: holdingSubjects(index, ranks, { permissions }) };
  }
  const isOpen = ranks.count + notKnown > limit;
  const where = divisionId === undefined ? '' : ' in the division';
  const all = isOpen
    ? [
        ...unresolved,
        missing(`users${where} of whom it is not known whether they need the licence: ${notKnown}`),
      ]
    : unresolved;
  return { status: statusOf(all, NO_OFFENDERS), unresolved: all, offenders: NO_OFFENDERS };
}

function offendersOf(claim: AccessClaim, index: AccessIndex): OffenderList {
  const permissions = matchPatterns(index, claim.permissions);
  switch (claim.kind) {
    case 'only_group_holds':
      return outsiders(claim, index, permissions);
    case 'role_grants_nothing_of':
      return givingRoles(claim, index, permissions);
    case 'subject_may_not':
      return holdingSubject(claim, index, permissions);
    case 'subject_may':
      return lackingSubject(claim, index, permissions);
    case 'at_most_holders': {
      const { divisionId } = claim;
      const holders = actingHolders(index, { permissions, divisionId });
      holders.subtract(ranksOfTypes(index, ['group']));
      return holders.count > claim.limit
        ? holdingSubjects(index, holders, { permissions, divisionId })
        : NO_OFFENDERS;
    }
  }
}

function outsiders(
  { divisionId, groupIds, exceptSubjects }: OnlyGroupHolds,
  index: AccessIndex,
  permissions: Bitset,
): OffenderList {
  const ranks = actingHolders(index, { permissions, divisionId });
  for (const key of exceptSubjects) leaveOut(ranks, index, key);
  for (const id of groupIds) {
    leaveOut(ranks, index, { type: 'group', id });
    const group = index.subject('group', id)?.entity;
    if (group === undefined || !('memberIds' in group)) continue;
    for (const userId of peopleOf(group)) leaveOut(ranks, index, { type: 'user', id: userId });
  }
  return holdingSubjects(index, ranks, { permissions, divisionId });
}

function givingRoles({ role }: RoleGrantsNothingOf, index: AccessIndex, permissions: Bitset): OffenderList {
  const roleIds = new RoleReferences(index).idsOf(role);
  return new OffendingRoles(roleIds.flatMap((id) => grantingOffender(index, id, { permissions }) ?? []));
}

function holdingSubject(
  { subject: { type, id }, divisionId }: SubjectMayNot,
  index: AccessIndex,
  permissions: Bitset,
): OffenderList {
  const subject = index.subject(type, id);
  if (subject === undefined || !canAct(subject, index)) return NO_OFFENDERS;
  const offender = holdingOffender(index, subject, { permissions, divisionId });
  return offender.permissionCount === 0 ? NO_OFFENDERS : oneOf(index, subject.rank, () => offender);
}

function lackingSubject(
  { subject: { type, id }, divisionId }: SubjectMay,
  index: AccessIndex,
  permissions: Bitset,
): OffenderList {
  const subject = index.subject(type, id);
  if (subject === undefined) return NO_OFFENDERS;
  const missing = permissions.clone();
  for (const number of permissions.numbers()) {
    const name = index.permissions.nameOf(number);
    if (index.matrix.checkSubject(type, id, name, divisionId).allowed) missing.delete(number);
  }
  if (missing.count === 0) return NO_OFFENDERS;
  return oneOf(index, subject.rank, (one) => lackingOffender(index, one, missing, divisionId));
}

function oneOf(
  index: AccessIndex,
  rank: number,
  describe: ConstructorParameters<typeof OffendingSubjects>[2],
) {
  return new OffendingSubjects(index, Bitset.of(index.subjects.length, [rank]), describe);
}

function holdingSubjects(index: AccessIndex, ranks: Bitset, scope: Scope): OffenderList {
  return new OffendingSubjects(index, ranks, (subject) => holdingOffender(index, subject, scope));
}

/** Ranks of the subjects that can act and hold one of the permissions, even if on a condition. */
function actingHolders(index: AccessIndex, { permissions, divisionId }: Scope): Bitset {
  const ranks = holdingRanks(index, {
    permissions: [...permissions.numbers()],
    divisionId,
    gives: (role, permission) => role.named.has(permission),
  });
  ranks.intersect(actingRanks(index));
  return ranks;
}

const actingRanks = oncePerIndex((index) => {
  const ranks = new Bitset(index.subjects.length);
  for (const subject of index.subjects) if (canAct(subject, index)) ranks.add(subject.rank);
  return ranks;
});

function leaveOut(ranks: Bitset, index: AccessIndex, { type, id }: SubjectKey): void {
  const subject = index.subject(type, id);
  if (subject !== undefined) ranks.delete(subject.rank);
}
