import { ApiError } from '../http/api-error';
import type { Operation } from '../http/operation';
import type { SimulatorState } from '../simulator-state';
import type { Caller } from './caller';

const BASIC = 'user-basic-info';

/** By the path of the operation; the first pattern that matches counts. */
const scopeByPath: readonly (readonly [pattern: RegExp, scope: string])[] = [
  [/^\/api\/v2\/(users\/me$|tokens\/)/, BASIC],
  [/^\/api\/v2\/(authorization\/|users\/\{subjectId\}\/roles$)/, 'authorization'],
  [/^\/api\/v2\/users/, 'users'],
  [/^\/api\/v2\/groups/, 'groups'],
  [/^\/api\/v2\/(oauth|usage)\//, 'oauth'],
  [/^\/api\/v2\/organizations\//, 'organization'],
  [/^\/api\/v2\/orgauthorization\//, 'organization-authorization'],
  [/^\/api\/v2\/audits\//, 'audits'],
  [/^\/api\/v2\/license\//, 'license'],
  [/^\/api\/v2\/recording\//, 'recordings'],
  // Not a public scope: the purposes are not in the public API.
  [/^\/api\/v2\/privacy\//, 'privacy'],
];

/** Operations that only read, although their parameters come in a body. */
const readsByPost = /\/(search|query|audits)$|\/query\/jobs$|\/license\/(infer|users)/;

/** Every scope that a client can ask for here. */
export const knownScopes: readonly string[] = [
  ...new Set(scopeByPath.flatMap(([, scope]) => (scope === BASIC ? [scope] : [scope, `${scope}:readonly`]))),
  'conversations',
  'conversations:readonly',
];

/** The scopes any one of which allows an operation. */
export function scopesOf({ method, path }: Pick<Operation, 'method' | 'path'>): readonly string[] {
  const scope = scopeByPath.find(([pattern]) => pattern.test(path))?.[1];
  if (scope === undefined) throw new Error(`No scope is known for ${path}.`);
  if (scope === 'audits') return ['audits:readonly'];
  const reads = method === 'GET' || method === 'HEAD' || (method === 'POST' && readsByPost.test(path));
  return scope !== BASIC && reads ? [scope, `${scope}:readonly`] : [scope];
}

/** Scopes bind clients that act for users; a client that speaks for itself has roles instead. */
export function requireScope(
  { org }: SimulatorState,
  { userId, clientId }: Caller,
  operation: Operation,
): void {
  if (userId === undefined) return;
  const granted = org.clients.get(clientId)?.scope ?? [];
  const accepted = scopesOf(operation);
  if (accepted.some((scope) => granted.includes(scope))) return;
  const named = accepted.join(', ');
  const text = `App not authorized to use scope ${named}`;
  throw new ApiError(403, 'app.not.authorized.for.scope', text, { scope: named });
}
