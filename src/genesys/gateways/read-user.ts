import { trustedNow } from '../../common/trusted-clock';
import type { EntityState, User } from '../../access/model/snapshot';
import type { AnswerReader } from './answer-reader';
import { dormantSince } from './dormant-since';

/**
 * What `readUser` needs in addition to the default fields. Genesys need not return it. A token is issued in every way
 * of signing in.
 */
export const userExpand = ['lasttokenissued'];

/** `User`. */
export function readUser(row: AnswerReader, now = trustedNow()): User {
  return {
    id: row.id(),
    name: row.optionalString('name') ?? '',
    email: row.optionalString('email'),
    state: readState(row),
    divisionId: row.optionalObject('division')?.id(),
    dormantSince: dormantSince(row.optionalObject('lastTokenIssued')?.optionalString('dateIssued'), now),
  };
}

/** A state that is missing or unknown gives no access. */
export function readState(row: AnswerReader): EntityState {
  const state = row.optionalString('state');
  return state === 'active' || state === 'deleted' ? state : 'inactive';
}
