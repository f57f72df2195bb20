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

/** The limit of expensive requests that run at once. Both methods throw 429 or 503 where no place is free. */
export abstract class ExpensiveWork {
  /** Takes a place until the response has been sent, or its connection is gone; a response has one place at most. */
  abstract untilAnswered(reply: FastifyReply): void;

  /** The same, and until the returned function is called as well: work goes on when its client is gone. */
  abstract untilDone(reply: FastifyReply): () => void;
}

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
