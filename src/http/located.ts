import {
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Sends the Location of what the handler creates. */
export function Located<Created>(locate: (created: Created) => string): MethodDecorator {
  return UseInterceptors(new LocationInterceptor(locate));
}

class LocationInterceptor<Created> implements NestInterceptor<Created> {
  constructor(private readonly locate: (created: Created) => string) {}

  intercept(context: ExecutionContext, next: CallHandler<Created>): Observable<Created> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap((created) => void reply.header('location', this.locate(created))));
  }
}
