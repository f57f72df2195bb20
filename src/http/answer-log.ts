import { LogController, type FastifyError, type FastifyRequest } from 'fastify';
import { StalledReaderError } from '../tables/stream-for';

/** What Fastify logs by itself: of requests nothing (`logRequests` does), of answers that break off what broke them. */
export class AnswerLog extends LogController {
  constructor() {
    super({ disableRequestLogging: true, requestIdLogLabel: 'requestId' });
  }

  /**
   * An answer that ended in the middle. Its connection is cut, so that no client takes it for whole; a client that went
   * away by itself is no fault.
   */
  override streamError(error: FastifyError, request: FastifyRequest): void {
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    const level = error instanceof StalledReaderError ? 'warn' : 'error';
    const { url: route } = request.routeOptions;
    request.log[level]({ err: error, route, caller: request.caller?.id }, 'an answer broke off');
  }
}
