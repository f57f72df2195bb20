import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { anonymous } from '../../auth/caller';
import type { StoredChange } from '../change';
import { ChangesService } from '../changes.service';
import { IdempotentRequests } from '../storage/idempotent-requests';
import type { ChangeDto } from './change.dto';
import { CHANGES_PATH } from './changes-path';
import { ChangesReader } from './changes-reader';

/**
 * What a caller requests: a handler describes it, and nothing is done before it is known whether it was already done.
 */
export interface IdempotentWork {
  /** Operation, id and body, as validated: the same key stands for nothing else. */
  readonly content: unknown;
  /** Makes or moves a change. */
  readonly work: () => Promise<StoredChange>;
}

/** Does what a handler describes once for each Idempotency-Key, and answers with the change as it is by then. */
@Injectable()
class IdempotencyInterceptor implements NestInterceptor<IdempotentWork, ChangeDto> {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly changes: ChangesService,
    private readonly reader: ChangesReader,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<IdempotentWork>): Observable<ChangeDto> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    return next.handle().pipe(mergeMap((asked) => this.answer(asked, request, reply)));
  }

  /** The body is validated once the handler has run: an invalid body is refused before its key is looked up. */
  private async answer(
    { content, work }: IdempotentWork,
    { caller = anonymous, headers }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<ChangeDto> {
    // Node puts a header that is sent twice into one text.
    const key = headers['idempotency-key'] as string | undefined;
    const change = await this.requests.run({ caller, key, content }, work, (id) => this.changes.get(id));
    const shown = await this.reader.shown(change);
    void reply.header('location', `${CHANGES_PATH}/${shown.id}`);
    return shown;
  }
}

/** For routes that take an Idempotency-Key. Their handlers give an `IdempotentWork`. */
export const Idempotent = () =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'Sent again with the same body, the response is the change in its current state, and nothing is done twice.',
    }),
  );
