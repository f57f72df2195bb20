import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { anonymous, type Caller } from './caller';

/** Who requests something, and in which request: what a record of it must contain. */
export interface Requester {
  readonly caller: Caller;
  readonly requestId: string;
}

/** Hands a handler its Requester. */
export const RequestedBy = createParamDecorator((_data: unknown, context: ExecutionContext): Requester => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { caller: request.caller ?? anonymous, requestId: request.id };
});
