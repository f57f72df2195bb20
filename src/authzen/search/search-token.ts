import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Fault } from '../request/fault';
import { isAbsent, isJsonObject, type JsonObject } from '../request/json-object';
import { isLimit, type Window } from './found';

/** What a token is given for: the kind of search and everything that was asked but the page. */
export function searchScope(kind: string, body: JsonObject): string | Fault {
  try {
    const asked = canonicalize([kind, { ...said(body), page: null }]) ?? '';
    return createHash('sha256').update(asked).digest('base64url');
  } catch {
    // What nests so deep that it cannot be written down is no question about anybody.
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

/** Says behind what the next page begins, and how long it is unless the request says so itself. */
export function searchToken(scope: string, { limit, after }: Window): string {
  return Buffer.from(JSON.stringify([scope, limit, after])).toString('base64url');
}

/** Whoever writes a token gets no other pages than by asking for them: its limit is held to the same rule. */
export function readSearchToken(token: string, scope: string): Required<Window> | Fault {
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
