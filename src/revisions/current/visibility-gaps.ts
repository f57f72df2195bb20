import { ALL_DIVISIONS, type Snapshot, type VisibilityGap } from '../../access/model/snapshot';
import type { Matrix } from '../../access/matrix/matrix';
import type { Steps } from '../../access/model/run-steps';

/** Rights without which Genesys shows only a part of the organisation, division by division. */
const READ_PERMISSIONS = [
  'directory:user:view',
  'authorization:role:view',
  'authorization:grant:view',
] as const;

/** Grants that name users or divisions which no listing showed us: the organisation has more than we saw. */
export function* danglingGaps({ users, divisions, grants }: Omit<Snapshot, 'gaps'>): Steps<VisibilityGap[]> {
  const knownUsers = new Set<string>();
  for (const { id } of users) {
    knownUsers.add(id);
    yield;
  }
  const knownDivisions = new Set(divisions.map((division) => division.id));
  const unseenUsers = new Set<string>();
  const unseenDivisions = new Set<string>();
  for (const { subjectId, subjectType, divisionId } of grants) {
    yield;
    if (subjectType === 'user' && !knownUsers.has(subjectId)) unseenUsers.add(subjectId);
    if (divisionId !== ALL_DIVISIONS && !knownDivisions.has(divisionId)) unseenDivisions.add(divisionId);
  }
  return [
    ...unseen('users', users.length, unseenUsers.size, 'users'),
    ...unseen('divisions', divisions.length, unseenDivisions.size, 'divisions'),
  ];
}

function unseen(part: 'users' | 'divisions', seen: number, missing: number, what: string): VisibilityGap[] {
  if (missing === 0) return [];
  const detail = `Grants name ${missing} ${what} that the OAuth client cannot see.`;
  return [{ part, expected: seen + missing, seen, detail }];
}

/**
 * What our own client lacks. Genesys answers a client that may see only some divisions with a listing that
 * looks whole, so the client's own grants are the only sign of it.
 */
export function ownPermissionGaps(matrix: Matrix, ownClientId: string, usersSeen: number): VisibilityGap[] {
  const everywhere = (permission: string) =>
    matrix.checkSubject('oauth_client', ownClientId, permission, ALL_DIVISIONS);
  if (everywhere(READ_PERMISSIONS[0]).reason === 'unknown_user') return [];
  return READ_PERMISSIONS.filter((permission) => !everywhere(permission).allowed).map((permission) => ({
    part: 'users' as const,
    seen: usersSeen,
    detail: `The OAuth client does not have ${permission} in all divisions, so the others are not visible to it.`,
  }));
}
