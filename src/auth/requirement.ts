import type { Caller } from './caller';
import type { OwnPermission } from './own-permissions';

/**
 * What a route requires: a permission, any caller that there is, or nothing, in which case it carries the name under
 * which it is public.
 */
export type Requirement =
  { readonly permission: OwnPermission } | { readonly anyCaller: true } | { readonly public: string };

/** Where the guard finds the requirement of a handler or a controller. */
export const REQUIREMENT = 'rolecall:requirement';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may enter. A route without it admits no one. */
    requirement?: Requirement;
  }
  interface FastifyRequest {
    /** Set once the caller was let in. */
    caller?: Caller;
    /** Asks the entrance once more, as for a new request; rejects where it would refuse one. */
    admitAgain(): Promise<Caller>;
  }
}
