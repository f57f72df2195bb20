import type { Snapshot, SnapshotPart } from '../access/model/snapshot';
import { DomainError } from '../common/errors';
import { PartFailedError } from './sync.errors';

/** 502: Genesys listed nothing where every organisation has something. */
class EmptyPartError extends DomainError {
  readonly code = 'sync_empty_part';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor(part: SnapshotPart) {
    super(`Genesys returned no ${part}, which is true of no organisation. The sync is repeated.`);
  }
}

type Parts = Pick<Snapshot, 'divisions' | 'roles' | 'catalogue' | 'users' | 'grants' | 'gaps'>;

/**
 * Refuses an empty listing that cannot be true, also in the first sync run, which has nothing to compare with. Users may be
 * missing where our client may not see them. Throws PartFailedError.
 */
export function refuseEmptyParts({ divisions, roles, catalogue, users, grants, gaps }: Parts): void {
  const usersMayBeHidden = gaps.some(({ part }) => part === 'users');
  const namesUsers = grants.some(({ subjectType }) => subjectType === 'user');
  const impossible: Partial<Record<SnapshotPart, boolean>> = {
    divisions: divisions.length === 0,
    roles: roles.length === 0,
    permissions: catalogue.length === 0,
    users: users.length === 0 && namesUsers && !usersMayBeHidden,
  };
  for (const [part, isImpossible] of Object.entries(impossible) as [SnapshotPart, boolean][])
    if (isImpossible) throw new PartFailedError(part, new EmptyPartError(part));
}
