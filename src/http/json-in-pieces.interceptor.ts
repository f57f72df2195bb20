import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  mixin,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, mergeMap, tap, type Observable } from 'rxjs';
import { Yielder } from '../common/yielder';

type Page = Readonly<Record<string, unknown>>;

/**
 * Turns an answer into text entry by entry of its list: a page of many megabytes would keep checks waiting if it were
 * turned into text at once.
 */
export function JsonInPieces(list: string): Type<NestInterceptor> {
  @Injectable()
  class Interceptor implements NestInterceptor {
    intercept(context: ExecutionContext, next: CallHandler<Page>): Observable<Buffer> {
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      return next.handle().pipe(
        mergeMap((page) => from(jsonInPieces(page, list))),
        tap(() => void reply.type('application/json; charset=utf-8')),
      );
    }
  }
  return mixin(Interceptor);
}

/** The same text as `JSON.stringify` makes. */
export async function jsonInPieces(page: Page, list: string): Promise<Buffer> {
  const yielder = new Yielder();
  const pieces: Buffer[] = [];
  let separator = '{';
  for (const [name, value] of Object.entries(page)) {
    if (value === undefined) continue;
    const start = `${separator}${JSON.stringify(name)}:`;
    separator = ',';
    if (name !== list) {
      pieces.push(Buffer.from(start + JSON.stringify(value)));
      continue;
    }
    pieces.push(Buffer.from(`${start}[`));
    for (const [at, entry] of (value as readonly unknown[]).entries()) {
      pieces.push(Buffer.from((at === 0 ? '' : ',') + JSON.stringify(entry ?? null)));
      if (yielder.due()) await yielder.yield();
    }
    pieces.push(Buffer.from(']'));
  }
  pieces.push(Buffer.from(separator === '{' ? '{}' : '}'));
  return Buffer.concat(pieces);
}
