import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { authorize } from './authorize';
import { REQUIREMENT, type Requirement } from './requirement';

/**
 * Authorizes every handler of a controller by its metadata; without metadata nothing is let in. The hook of
 * `guardEveryRoute` has identified the caller by then, and refused most of them before it read their body.
 */
@Injectable()
export class PermissionsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, places);
    authorize(context.switchToHttp().getRequest<FastifyRequest>().caller, requirement);
    return true;
  }
}
