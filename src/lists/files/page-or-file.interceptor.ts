import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { fileFormatOf } from './file-format.query';
import type { ListAnswer } from './list-answer';
import { ListFiles } from './list-files';
import { refusePaging, type PagingQuery } from '../paging/paging.query';

/** Turns a ListAnswer into what the caller requests. */
@Injectable()
export class PageOrFileInterceptor implements NestInterceptor<ListAnswer<unknown>, unknown> {
  constructor(private readonly files: ListFiles) {}

  intercept(context: ExecutionContext, next: CallHandler<ListAnswer<unknown>>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((answer) => this.answer(answer, request, reply)));
  }

  /** The query is validated when the handler has run. */
  private async answer(
    { page, document }: ListAnswer<unknown>,
    { query, headers }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    void reply.header('vary', 'Accept');
    const format = fileFormatOf(query as PagingQuery, headers.accept);
    if (format === undefined) return page();
    refusePaging(query as PagingQuery);
    return this.files.answer(await document(), format, reply) satisfies StreamableFile;
  }
}
