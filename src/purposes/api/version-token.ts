import { InvalidRequestError } from '../../common/invalid-request-error';
import { readListToken } from '../../common/list-token';

/** The version in a page token; throws InvalidRequestError for a token of another list or of nobody. */
export function readVersionToken(token: string, scope: readonly unknown[]): number {
  const [version = ''] = readListToken(token, scope, 1);
  if (/^\d{1,15}$/.test(version)) return Number(version);
  const detail = 'is not a token that this list gave';
  throw new InvalidRequestError([{ pointer: '/query/pageToken', detail }]);
}
