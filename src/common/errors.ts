import type { ErrorCode } from './error-codes/error-codes';
import type { Target } from './proxy/proxy-for';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** One entry of a problem document's `errors`: what is wrong, and where (JSON Pointer, RFC 6901). */
export interface ErrorDetail {
  readonly pointer: string;
  readonly detail: string;
}

export interface DomainErrorOptions {
  readonly errors?: readonly ErrorDetail[];
  /** How many errors there are, where not all of them are given. */
  readonly errorCount?: number;
  /** Seconds until a new attempt makes sense; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** Headers that the answer must carry, such as `WWW-Authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** The base of every failure that is reported to a caller. The message is a sentence that helps. */
export abstract class DomainError extends Error {
  /** Stable and documented; callers may branch on it. */
  abstract readonly code: ErrorCode;
  /** The HTTP status that it becomes. */
  abstract readonly status: number;
  readonly logLevel: LogLevel = 'info';
  readonly errors: readonly ErrorDetail[];
  readonly errorCount: number;
  readonly retryAfterSeconds?: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(message: string, options: DomainErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.errors = options.errors ?? [];
    this.errorCount = options.errorCount ?? this.errors.length;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.headers = options.headers ?? {};
  }
}

/** 500: a fault of ours. The caller learns nothing but the trace id; the cause is for the log. */
export class InternalError extends DomainError {
  readonly code = 'internal_error';
  readonly status = 500;
  override readonly logLevel = 'error';

  constructor(cause: unknown) {
    super('Internal error. Report the traceId to the operator.', { cause });
  }
}

/** 400: the request is malformed. Each entry of `errors` points into `/query`, `/path`, `/headers` or `/body`. */
export class InvalidRequestError extends DomainError {
  readonly code = 'invalid_request';
  readonly status = 400;

  /** `count` is how many there are, where not all of them are given. */
  constructor(errors: readonly ErrorDetail[], count = errors.length) {
    super('The request is invalid. See `errors`.', { errors, errorCount: count });
  }
}

/** 404: there is no such resource, or no such route. */
export class NotFoundError extends DomainError {
  readonly code = 'not_found';
  readonly status = 404;

  constructor(message = 'No resource at this path.') {
    super(message);
  }
}

/**
 * A proxy made no connection, so nothing was sent to the target. The message has no full stop; it names the proxy's host,
 * never its credentials.
 */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly code = 'PROXY_FAILED';

  private constructor(
    message: string,
    /** Asking again would end in the same way. */
    readonly final: boolean,
  ) {
    super(message);
  }

  /** It answered, and not with a connection. */
  static refused(proxy: URL, target: Target, status: number): ProxyError {
    const final = status >= 400 && status < 500 && status !== 408 && status !== 429;
    return new ProxyError(`the proxy ${proxy.host} ${refusal(proxy, target, status)}`, final);
  }

  /** @param fault the code of the system, such as `ECONNREFUSED` */
  static unreachable(proxy: URL, target: Target, fault: string): ProxyError {
    const advice = /CERT(?!_ALTNAME)|SIGNATURE/.test(fault)
      ? 'trust its certificate with NODE_EXTRA_CA_CERTS'
      : `correct ${variableFor(target)}, or start the proxy`;
    return new ProxyError(`the proxy ${proxy.host} cannot be reached (${fault}); ${advice}`, false);
  }

  static slow(proxy: URL, target: Target, timeoutMs: number): ProxyError {
    const message = `the proxy ${proxy.host} did not connect to ${placeOf(target)} within ${timeoutMs / 1000} s`;
    return new ProxyError(message, false);
  }
}

function refusal({ username }: URL, target: Target, status: number): string {
  if (status === 407) {
    const demand =
      username === '' ? 'requires a user name and password' : 'does not accept the user name and password';
    return `${demand} (407); correct ${variableFor(target)}`;
  }
  if (status >= 500) return `could not connect to ${placeOf(target)} (${status})`;
  return `refuses to connect to ${placeOf(target)} (${status}); allow it there, or name it in NO_PROXY`;
}

function placeOf({ hostname, port }: Target): string {
  return `${hostname}:${port}`;
}

function variableFor({ protocol }: Target): string {
  return protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
}

/** 4xx: the framework refused the request before any of our code saw it. */
export class RefusedRequestError extends DomainError {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** 503: the service cannot answer now, and a later attempt may succeed. Never an answer made up instead. */
export abstract class ServiceUnavailableError extends DomainError {
  readonly status = 503;
  override readonly logLevel: LogLevel = 'warn';
}
