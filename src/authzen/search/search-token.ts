import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Fault } from '../request/fault';
import { isAbsent, isJsonObject, type JsonObject } from '../request/json-object';
import { isLimit, type PageWindow } from './search-page';

/** What a token is valid for: the kind of search and everything in the request except the page. */
export function searchScope(kind: string, body: JsonObject): string | Fault {
  try {
    const asked = canonicalize([kind, { ...said(body), page: null }]) ?? '';
    return createHash('sha256').update(asked).digest('base64url');
  } catch {
    // A request that nests too deeply to be serialised is not a question about anyone.
    return new Fault('', 'nests too deeply');
  }
}

/** A member of null is as if absent, and makes no other search. */
function said(body: JsonObject): JsonObject {
  const parts = Object.entries(body).map(([name, part]) => [name, isJsonObject(part) ? present(part) : part]);
  return present(Object.fromEntries(parts) as JsonObject);
}

function present(part: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => !isAbsent(value)));
}

/** Encodes after which item the next page begins, and its size unless the request states one. */
export function searchToken(scope: string, { limit, after }: PageWindow): string {
  return Buffer.from(JSON.stringify([scope, limit, after])).toString('base64url');
}

/** Forging a token gives access to no more pages than requesting them: its limit is held to the same rule. */
export function readSearchToken(token: string, scope: string): Required<PageWindow> | Fault {
  const [given, limit, after, ...rest] = partsOf(token);
  if (given === scope && isLimit(limit) && typeof after === 'string' && rest.length === 0)
    return { limit, after };
  return new Fault('/page/token', 'is not a token that this search gave for these parameters');
}

function partsOf(token: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
