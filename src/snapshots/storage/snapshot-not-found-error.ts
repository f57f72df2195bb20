import { DomainError } from '../../common/domain-error';

/** 404: a revision that never was, or that retention let go. */
export class SnapshotNotFoundError extends DomainError {
  readonly code = 'snapshot_not_found';
  readonly status = 404;

  constructor(revision: number, nearestKept: number | undefined) {
    const instead =
      nearestKept === undefined ? 'None has been stored yet.' : `The nearest that is kept is ${nearestKept}.`;
    super(`There is no snapshot of revision ${revision}. ${instead}`);
  }
}
