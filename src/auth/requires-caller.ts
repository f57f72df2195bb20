import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { REQUIREMENT, type Requirement } from './requirement';

/** Lets in every caller with valid credentials, whatever they may do: what concerns only themselves. */
export function RequiresCaller(): MethodDecorator {
  const requirement = { anyCaller: true } satisfies Requirement;
  return applyDecorators(
    RouteConfig({ requirement }),
    SetMetadata(REQUIREMENT, requirement),
    ApiBearerAuth(),
    ApiCookieAuth('session'),
    ApiExtension('x-any-caller', true),
  );
}
