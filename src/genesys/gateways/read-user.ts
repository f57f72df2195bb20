import type { EntityState, User } from '../../access-model/snapshot';
import type { AnswerReader } from './answer-reader';

/** `User`. */
export function readUser(row: AnswerReader): User {
  return {
    id: row.id(),
    name: row.optionalString('name') ?? '',
    email: row.optionalString('email'),
    state: readState(row),
    divisionId: row.optionalObject('division')?.id(),
  };
}

/** A state that is missing or unknown gives no access. */
export function readState(row: AnswerReader): EntityState {
  const state = row.optionalString('state');
  return state === 'active' || state === 'deleted' ? state : 'inactive';
}
