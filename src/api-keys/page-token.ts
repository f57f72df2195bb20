import { InvalidRequestError } from '../common/errors';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Encodes the key after which the next page begins. */
export function pageToken(after: string): string {
  return Buffer.from(after).toString('base64url');
}

/** The id in a token; throws InvalidRequestError for what is no token. */
export function readPageToken(token: string): string {
  const id = Buffer.from(token, 'base64url').toString('latin1');
  if (UUID.test(id) && pageToken(id) === token) return id;
  throw new InvalidRequestError([{ pointer: '/query/pageToken', detail: 'is not a token of this list' }]);
}
