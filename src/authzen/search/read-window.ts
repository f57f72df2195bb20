import { Fault } from '../request/fault';
import { isAbsent, isJsonObject, type JsonObject } from '../request/json-object';
import { MAX_LIMIT, type PageWindow } from './search-page';
import { readSearchToken } from './search-token';

export const DEFAULT_LIMIT = 100;

/** The part of the list that is requested. With a token, a limit other than the first one is refused. */
export function readWindow({ page }: JsonObject, scope: string): PageWindow | Fault {
  if (isAbsent(page)) return { limit: DEFAULT_LIMIT };
  if (!isJsonObject(page)) return new Fault('/page', 'must be an object');
  const limit = readLimit(page);
  if (limit instanceof Fault) return limit;
  const { token } = page;
  if (isAbsent(token) || token === '') return { limit: limit ?? DEFAULT_LIMIT };
  if (typeof token !== 'string') return new Fault('/page/token', 'must be a string');
  const window = readSearchToken(token, scope);
  if (window instanceof Fault || limit === undefined || limit === window.limit) return window;
  return new Fault('/page/limit', `must be ${window.limit}, as when the search began, or left out`);
}

function readLimit({ limit }: JsonObject): number | undefined | Fault {
  if (isAbsent(limit)) return undefined;
  if (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 1)
    return new Fault('/page/limit', 'must be a whole number from 1');
  return Math.min(limit, MAX_LIMIT);
}
