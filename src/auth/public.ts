import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { REQUIREMENT, type Requirement } from './requirement';

/** Admits everyone. The name says what is public, so that a review can find it. */
export function Public(name: string): MethodDecorator {
  const requirement = { public: name } satisfies Requirement;
  return applyDecorators(RouteConfig({ requirement }), SetMetadata(REQUIREMENT, requirement));
}
