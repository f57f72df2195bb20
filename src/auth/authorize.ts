import { anonymous, type Caller } from './caller';
import { MissingPermissionError, RouteNotDecoratedError, UnauthenticatedError } from './auth.errors';
import type { Requirement } from './requirement';

/**
 * The one decision of who may call a route, made by the hook before a body is read and by the guard before a handler
 * runs. Throws RouteNotDecoratedError or MissingPermissionError (403), or UnauthenticatedError (401).
 */
export function authorize(caller: Caller | undefined, requirement: Requirement | undefined): Caller {
  if (requirement === undefined) throw new RouteNotDecoratedError();
  if ('public' in requirement) return caller ?? anonymous;
  if (caller === undefined) throw new UnauthenticatedError(true);
  if ('anyCaller' in requirement) return caller;
  if (!caller.permissions.has(requirement.permission))
    throw new MissingPermissionError(requirement.permission, caller);
  return caller;
}
