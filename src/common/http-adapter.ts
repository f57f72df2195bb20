import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { Logger } from 'pino';
import { answerClientError } from './client-error';
import { NotFoundError } from './not-found-error';
import { logRequests } from './request-log';
import { requestIdOf } from './request-id';
import { setCommonHeaders } from './response-headers';
import { sendProblem } from './send-problem';

/** Largest body that is read. A batch of 1,000 checks is a tenth of it. */
const BODY_LIMIT_BYTES = 1_048_576;

/** Ids in paths are opaque and may be long; find-my-way's own limit is 100. */
const LONGEST_PATH_PARAMETER = 1_024;

/** Room for 500 ids in a query, which Node's own limit of 16 KiB does not have. */
const MAX_HEADER_BYTES = 32_768;

/** A request that takes longer to arrive is cut off, so that slow senders cannot hold connections. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Fastify as every start of the service uses it: `main`, the tests and the OpenAPI export. */
export class HttpAdapter extends FastifyAdapter {
  constructor(logger: Logger) {
    super({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
      requestIdHeader: false,
      genReqId: requestIdOf,
      trustProxy: false,
      requestTimeout: REQUEST_TIMEOUT_MS,
      // While it drains, the service goes on answering what arrives on open connections.
      return503OnClosing: false,
      bodyLimit: BODY_LIMIT_BYTES,
      routerOptions: { maxParamLength: LONGEST_PATH_PARAMETER },
      // Two Authorization headers become one that no rule accepts, where Node would pick the first.
      http: { joinDuplicateHeaders: true, maxHeaderSize: MAX_HEADER_BYTES },
      // A value of the wrong type, or one that nobody asked for, is refused and never repaired.
      ajv: {
        customOptions: {
          coerceTypes: false,
          removeAdditional: false,
          useDefaults: true,
          allErrors: true,
        },
      },
      frameworkErrors: sendProblem,
      clientErrorHandler: answerClientError,
      skipMiddie: true,
    });
    this.getInstance().addHook('onRequest', (request, reply, done) => {
      setCommonHeaders(request, reply);
      // Refused here, before the body of a request for nothing is read.
      done(request.is404 ? new NotFoundError() : undefined);
    });
    this.getInstance().addHook('onResponse', logRequests(logger));
  }

  /** Nest would put its own mapping of Fastify's errors here; ours is the same for every route. */
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance().setErrorHandler(sendProblem);
  }

  override setNotFoundHandler(): ReturnType<FastifyAdapter['setNotFoundHandler']> {
    return this.getInstance().setNotFoundHandler((request, reply) => {
      sendProblem(new NotFoundError(), request, reply);
    });
  }
}
