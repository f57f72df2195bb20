import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';
import { InvalidRequestError } from '../common/errors';
import { pointerStep } from '../common/json-pointer';

const ANY_QUERY = 'any-query';

/** A controller for clients that may send any query parameters: those it does not read are ignored. */
export const AnyQuery = (): ClassDecorator => SetMetadata(ANY_QUERY, true);

/**
 * Refuses every query parameter on controllers' routes that read none. Where a route reads a query DTO, the
 * validation pipe refuses what the DTO does not name; a misspelt filter must never answer as if it had worked.
 */
@Injectable()
export class UnknownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const names = Object.keys(context.switchToHttp().getRequest<FastifyRequest>().query as object);
    if (names.length === 0 || readsQuery(context) || takesAnyQuery(context)) return true;
    throw new InvalidRequestError(
      names.map((name) => ({ pointer: `/query${pointerStep(name)}`, detail: 'unknown member' })),
    );
  }
}

function readsQuery(context: ExecutionContext): boolean {
  const handler = context.getHandler().name;
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler) as
    object | undefined;
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}

function takesAnyQuery(context: ExecutionContext): boolean {
  return Reflect.getMetadata(ANY_QUERY, context.getClass()) === true;
}
