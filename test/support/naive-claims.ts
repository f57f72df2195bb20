import type { AccessClaim as Claim, SubjectKey } from '../../src/access/assertions/claim';
import type { Role, Snapshot } from '../../src/access/model/snapshot';
import { asIfListed, canAct } from './naive-conflicts';
import { naiveCheck } from './naive-oracle';

interface NaiveOffender {
  /** Type and id of a subject, or the id of a role. */
  readonly who: string;
  /** Sorted. */
  readonly permissions: readonly string[];
  readonly conditional: boolean;
}

export interface NaiveEvaluation {
  readonly status: 'passed' | 'failed' | 'indeterminate';
  /** Sorted by who they are. */
  readonly offenders: readonly NaiveOffender[];
}

/** The slow and obvious evaluator of assertions: it asks for each subject and permission by itself, as checks do. */
export function naiveEvaluation(snapshot: Snapshot, claim: Claim): NaiveEvaluation {
  if (claim.kind === 'only_group_holds' && !claim.groupIds.every((id) => groupIsKnown(snapshot, id)))
    return { status: 'indeterminate', offenders: [] };
  const offenders = offendersOf(snapshot, claim).sort((a, b) => (a.who < b.who ? -1 : 1));
  if (offenders.length > 0) return { status: 'failed', offenders };
  return { status: everythingIsThere(snapshot, claim) ? 'passed' : 'indeterminate', offenders };
}

function offendersOf(snapshot: Snapshot, claim: Claim): NaiveOffender[] {
  const permissions = [...new Set(claim.permissions.flatMap((pattern) => matches(snapshot, pattern)))];
  switch (claim.kind) {
    case 'only_group_holds': {
      const people = snapshot.groups
        .filter(({ id }) => claim.groupIds.includes(id))
        .flatMap((group) => [...group.memberIds, ...(group.includeOwners ? group.ownerIds : [])]);
      const isInside = ({ type, id }: SubjectKey) =>
        (type === 'user' && people.includes(id)) ||
        (type === 'group' && claim.groupIds.includes(id)) ||
        claim.exceptSubjects.some((one) => one.type === type && one.id === id);
      return holders(snapshot, permissions, claim.divisionId).filter(({ subject }) => !isInside(subject));
    }
    case 'role_grants_nothing_of':
      return snapshot.roles
        .filter((role) => isNamed(role, claim.role))
        .flatMap((role) => giving(snapshot, role, permissions));
    case 'subject_may_not':
      return holders(snapshot, permissions, claim.divisionId).filter(
        ({ subject: { type, id } }) => type === claim.subject.type && id === claim.subject.id,
      );
    case 'subject_may': {
      const { subject, divisionId } = claim;
      if (!subjectsOf(snapshot).some(({ type, id }) => type === subject.type && id === subject.id)) return [];
      const missing = permissions.filter(
        (permission) => !naiveCheck(snapshot, { ...subject, permission, divisionId }).allowed,
      );
      return missing.length === 0
        ? []
        : [{ who: whoIs(subject), permissions: missing.sort(), conditional: false }];
    }
    case 'at_most_holders': {
      const people = holders(snapshot, permissions, claim.divisionId).filter(
        ({ subject }) => subject.type !== 'group',
      );
      return people.length > claim.limit ? people : [];
    }
  }
}

const HELD = ['granted', 'granted_in_some_divisions', 'condition_not_met'];

function holders(snapshot: Snapshot, permissions: readonly string[], divisionId: string | undefined) {
  return subjectsOf(snapshot).flatMap((subject) => {
    if (!canAct(snapshot, subject)) return [];
    const seen = asIfListed(snapshot, subject);
    const reasons = permissions.map(
      (permission) => naiveCheck(seen, { ...subject, permission, divisionId }).reason,
    );
    const isHeld = (reason: string) => HELD.includes(reason);
    const held = permissions.filter((_, i) => isHeld(reasons[i]!));
    if (held.length === 0) return [];
    const conditional = reasons.filter(isHeld).every((reason) => reason === 'condition_not_met');
    return [{ subject, who: whoIs(subject), permissions: held.sort(), conditional }];
  });
}

/** What a role gives is what somebody has who holds nothing else. */
function giving(snapshot: Snapshot, role: Role, permissions: readonly string[]): NaiveOffender[] {
  const probe = 'somebody who holds that role alone';
  const alone: Snapshot = {
    ...snapshot,
    users: [{ id: probe, name: '', state: 'active' }],
    grants: [{ subjectType: 'user', subjectId: probe, roleId: role.id, divisionId: '*' }],
  };
  const held = holders(alone, permissions, undefined).find(({ subject }) => subject.id === probe);
  return held === undefined ? [] : [{ ...held, who: role.id }];
}

function everythingIsThere(snapshot: Snapshot, claim: Claim): boolean {
  const { divisions, roles } = snapshot;
  if (claim.permissions.some((pattern) => matches(snapshot, pattern).length === 0)) return false;
  if (claim.kind === 'role_grants_nothing_of') return roles.some((role) => isNamed(role, claim.role));
  if (![undefined, '*', ...divisions.map(({ id }) => id)].includes(claim.divisionId)) return false;
  return !('subject' in claim) || subjectIsThere(snapshot, claim.subject);
}

function subjectIsThere(snapshot: Snapshot, { type, id }: SubjectKey): boolean {
  const lists = { user: snapshot.users, group: snapshot.groups };
  const isDeleted =
    (type === 'user' || type === 'group') &&
    lists[type].some((one) => one.id === id && one.state === 'deleted');
  return !isDeleted && subjectsOf(snapshot).some((one) => one.type === type && one.id === id);
}

function groupIsKnown({ groups }: Snapshot, id: string): boolean {
  return groups.some((group) => group.id === id && group.state !== 'deleted' && group.rolesEnabled);
}

/** Everybody whom a listing shows, or a grant or a group that passes its roles on mentions. */
function subjectsOf({ users, groups, oauthClients, trustees, grants }: Snapshot): SubjectKey[] {
  const open = groups.filter(({ state, rolesEnabled }) => state === 'active' && rolesEnabled);
  const all: SubjectKey[] = [
    ...users.map(({ id }) => ({ type: 'user' as const, id })),
    ...groups.map(({ id }) => ({ type: 'group' as const, id })),
    ...oauthClients.map(({ id }) => ({ type: 'oauth_client' as const, id })),
    ...trustees.map(({ type, id }) => ({ type, id })),
    ...grants.map(({ subjectType, subjectId }) => ({ type: subjectType, id: subjectId })),
    ...open.flatMap((group) =>
      [...group.memberIds, ...(group.includeOwners ? group.ownerIds : [])].map((id) => ({
        type: 'user' as const,
        id,
      })),
    ),
  ];
  return [...new Map(all.map((one) => [whoIs(one), one])).values()];
}

function matches({ catalogue, roles }: Snapshot, pattern: string): string[] {
  const parts = pattern.split(':');
  if (parts.length === 1) return roles.some((role) => role.permissions.includes(pattern)) ? [pattern] : [];
  return catalogue
    .map(({ domain, entity, action }) => [domain, entity, action])
    .filter((code) =>
      code.every((part, i) => part !== '' && !part.includes(':') && ['*', part].includes(parts[i]!)),
    )
    .map((code) => code.join(':'));
}

function isNamed(role: Role, reference: { readonly id: string } | { readonly name: string }): boolean {
  return 'id' in reference
    ? role.id === reference.id
    : role.name.toLowerCase() === reference.name.toLowerCase();
}

export function whoIs({ type, id }: SubjectKey): string {
  return JSON.stringify([type, id]);
}
