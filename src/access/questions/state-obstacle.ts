import type { SubjectStateName } from '../index/indexed-subject';

/** Why nothing that a subject holds counts. */
export type StateObstacle = 'subject_unknown' | 'subject_inactive' | 'subject_deleted';

export const stateObstacles: Readonly<Record<SubjectStateName, readonly StateObstacle[]>> = {
  active: [],
  inactive: ['subject_inactive'],
  disabled: ['subject_inactive'],
  deleted: ['subject_deleted'],
  unknown: ['subject_unknown'],
};
