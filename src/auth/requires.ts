import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { ApiProblems } from '../common/api-problems';
import type { OwnPermission } from './own-permissions';
import type { Requirement } from './requirement';

/** Lets in callers that hold the permission, and documents it: enforcement and OpenAPI cannot drift apart. */
export function Requires(permission: OwnPermission): MethodDecorator {
  return applyDecorators(
    RouteConfig({ requirement: { permission } satisfies Requirement }),
    ApiBearerAuth(),
    ApiExtension('x-required-permission', permission),
    ApiProblems(401, 403),
  );
}
