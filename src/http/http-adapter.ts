import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AnswerLog } from './answer-log';
import { answerOddRequests, clientErrors } from './client-error';
import { KnownPaths } from './known-paths';
import { lazyChildLogger } from '../common/lazy-logger';
import { readJsonBodies, refuseUnusableUrl } from './read-json-bodies';
import { logRequests } from './request-log';
import { refuseHost } from './refuse-host';
import { requestIdOf } from './request-id';
import { setCommonHeaders } from './response-headers';
import { sendProblem } from './send-problem';

/** Largest body that is read. A batch of 1,000 checks is a tenth of it. */
const BODY_LIMIT_BYTES = 1_048_576;

/** Ids in paths are opaque and may be long; find-my-way's own limit is 100. */
const MAX_PATH_PARAMETER_LENGTH = 1_024;

/** Room for 500 ids in a query, which Node's own limit of 16 KiB does not have. */
const MAX_HEADER_BYTES = 32_768;

/** A request that takes longer to arrive is refused, so that slow senders cannot hold connections. */
const REQUEST_TIMEOUT_MS = 30_000;

/** How often Node looks for such requests: by itself only every 30 seconds, which would double the time. */
const POLL_INTERVAL_MS = 1_000;

/** A value of the wrong type, or one that no one asked for, is refused and never repaired. */
const NOTHING_REPAIRED = {
  customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: true, allErrors: true },
} as const;

export interface HttpOptions {
  /** Addresses and ranges whose X-Forwarded-For is believed; by default none. */
  readonly trustedProxies?: readonly string[];
  readonly requestTimeoutMs?: number;
}

/** Fastify as every start of the service uses it: `main`, the tests and the OpenAPI export. */
export class HttpAdapter extends FastifyAdapter {
  private readonly paths: KnownPaths;

  constructor(
    logger: Logger,
    { trustedProxies = [], requestTimeoutMs = REQUEST_TIMEOUT_MS }: HttpOptions = {},
  ) {
    const paths = new KnownPaths();
    super({
      loggerInstance: logger,
      logController: new AnswerLog(),
      childLoggerFactory: lazyChildLogger,
      requestIdHeader: false,
      genReqId: requestIdOf,
      trustProxy: trustedProxies.length > 0 && [...trustedProxies],
      requestTimeout: requestTimeoutMs,
      // While it drains, the service goes on answering what arrives on open connections.
      return503OnClosing: false,
      bodyLimit: BODY_LIMIT_BYTES,
      routerOptions: { maxParamLength: MAX_PATH_PARAMETER_LENGTH },
      http: {
        // Two Authorization headers become one that no rule accepts, where Node would pick the first.
        joinDuplicateHeaders: true,
        maxHeaderSize: MAX_HEADER_BYTES,
        headersTimeout: requestTimeoutMs,
        requestTimeout: requestTimeoutMs,
        connectionsCheckingInterval: Math.min(POLL_INTERVAL_MS, requestTimeoutMs),
        // Node would refuse it without a word.
        requireHostHeader: false,
      },
      ajv: NOTHING_REPAIRED,
      frameworkErrors: sendProblem,
      clientErrorHandler: clientErrors(paths),
      skipMiddie: true,
    });
    this.getInstance().addHook('onRoute', (route) => paths.add(route));
    answerOddRequests(this.getInstance().server, paths);
    this.getInstance().addHook('onRequest', (request, reply, done) => {
      setCommonHeaders(request, reply);
      // Refused here, before the body of a request for nothing is read.
      done(refuseHost(request) ?? (request.is404 ? paths.refusalOf(request.url) : unusableUrl(request)));
    });
    this.paths = paths;
    this.getInstance().addHook('onResponse', logRequests(logger));
    readJsonBodies(this.getInstance());
  }

  override registerParserMiddleware(): void {
    // Nest would read forms as well, and JSON of any shape: `readJsonBodies` reads all that is read.
  }

  /** Nest would put its own mapping of Fastify's errors here; ours is the same for every route. */
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance().setErrorHandler(sendProblem);
  }

  override setNotFoundHandler(): ReturnType<FastifyAdapter['setNotFoundHandler']> {
    return this.getInstance().setNotFoundHandler((request, reply) => {
      // A route for every path leads here, too: that of CORS, for pages that may not call.
      sendProblem(this.paths.refusalOf(request.url), request, reply);
    });
  }
}

function unusableUrl(request: FastifyRequest): Error | undefined {
  try {
    refuseUnusableUrl(request);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
