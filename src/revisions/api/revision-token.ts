import { InvalidRequestError } from '../../common/errors';

const REVISION = /^[1-9]\d{0,15}$/;

/** Encodes the revision below which the next page begins. */
export function revisionToken(revision: number): string {
  return Buffer.from(String(revision)).toString('base64url');
}

/** The revision in a token; throws InvalidRequestError for what is no token. */
export function readRevisionToken(token: string): number {
  const text = Buffer.from(token, 'base64url').toString('latin1');
  if (REVISION.test(text) && revisionToken(Number(text)) === token) return Number(text);
  throw new InvalidRequestError([{ pointer: '/query/pageToken', detail: 'is not a token of this list' }]);
}
