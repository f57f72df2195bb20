import { RouteConfig } from '@nestjs/platform-fastify';
import type { Requirement } from './requirement';

/** Lets everybody in. The name says what is public, so that a review can find it. */
export function Public(name: string): MethodDecorator {
  return RouteConfig({ requirement: { public: name } satisfies Requirement });
}
