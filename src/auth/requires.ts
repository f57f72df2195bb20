import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { OwnPermission } from './own-permissions';
import { REQUIREMENT, type Requirement } from './requirement';

/** Lets in callers that hold the permission, and documents it: enforcement and OpenAPI cannot drift apart. */
export function Requires(permission: OwnPermission): MethodDecorator {
  const requirement = { permission } satisfies Requirement;
  return applyDecorators(
    RouteConfig({ requirement }),
    SetMetadata(REQUIREMENT, requirement),
    ApiBearerAuth(),
    ApiCookieAuth('session'),
    ApiExtension('x-required-permission', permission),
  );
}
