import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { ExpensiveWork } from './expensive-work';

/** Takes a place among the expensive requests for as long as the handler works and its answer leaves. */
@Injectable()
class ExpensiveInterceptor implements NestInterceptor {
  constructor(private readonly work: ExpensiveWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const done = this.work.untilDone(context.switchToHttp().getResponse<FastifyReply>());
    return next.handle().pipe(finalize(done));
  }
}

/** A handler that costs seconds or keeps much in memory: only so many run at once (`EXPENSIVE_AT_ONCE`). */
export function Expensive(): MethodDecorator {
  return applyDecorators(UseInterceptors(ExpensiveInterceptor), ApiExtension('x-expensive', true));
}
