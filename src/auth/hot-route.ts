import type { FastifyContextConfig } from 'fastify';
import type { OwnPermission } from './own-permissions';

/** The `config` of a plain Fastify route that lets in callers holding the permission: what `@Requires` is to Nest. */
export function requires(permission: OwnPermission): FastifyContextConfig {
  return { requirement: { permission } };
}

/** The part of such a route's OpenAPI operation that speaks of callers. */
export function documentedRequirement(permission: OwnPermission) {
  return {
    security: [{ bearer: [] as string[] }, { session: [] as string[] }],
    'x-required-permission': permission,
  };
}
