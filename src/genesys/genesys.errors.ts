import { DomainError, type DomainErrorOptions, type LogLevel, type ProxyError } from '../common/errors';

/** Where a call failed. Holds no id, query, body or token. */
export interface GenesysFailure {
  readonly method: string;
  readonly path: string;
  /** Genesys's host, with the port if it is not the default. */
  readonly host?: string;
  /** The HTTP status that Genesys returned, if any. */
  readonly status?: number;
  /** The `code` of the error body. */
  readonly code?: string;
  /** `ININ-Correlation-Id`: what Genesys support asks for. */
  readonly correlationId?: string;
  readonly attempts: number;
}

const MAX_MESSAGE_LENGTH = 500;

/** The base of every failure of a call to Genesys. */
export abstract class GenesysError extends DomainError {
  readonly status: number = 502;
  override readonly logLevel: LogLevel = 'warn';
  /** Not a plain member, so that no log writes it: it may name people. */
  #words?: string;

  constructor(
    message: string,
    readonly genesys: GenesysFailure,
    options: DomainErrorOptions = {},
  ) {
    super(message, options);
  }

  /** What Genesys said, for the requester of the call. Never for a log. */
  get words(): string | undefined {
    return this.#words;
  }

  saying(words: unknown): this {
    if (typeof words === 'string' && words !== '') this.#words = words.slice(0, MAX_MESSAGE_LENGTH);
    return this;
  }
}

/** The caller aborted the call. */
export class GenesysCancelledError extends GenesysError {
  readonly code = 'genesys_cancelled';
  override readonly status = 503;
}

/** The OAuth client exists, but its secret is refused. */
export class GenesysClientSecretWrongError extends GenesysError {
  readonly code = 'genesys_client_secret_wrong';
}

/** The region does not know the OAuth client. */
export class GenesysClientUnknownError extends GenesysError {
  readonly code = 'genesys_client_unknown';
}

/** 403: our client lacks a permission. Names the ones that Genesys says are missing. */
export class GenesysForbiddenError extends GenesysError {
  readonly code = 'genesys_forbidden';

  constructor(
    failure: GenesysFailure,
    readonly missingPermissions: readonly string[],
  ) {
    const named = missingPermissions.length ? ` It lacks: ${missingPermissions.join(', ')}.` : '';
    super(`Genesys refused ${failure.method} ${failure.path} to our client.${named}`, failure);
  }
}

/** A call that cannot be sent, such as one whose id would change the path. */
export class GenesysInvalidCallError extends GenesysError {
  readonly code = 'genesys_invalid_call';
  override readonly status = 500;

  constructor(operation: string, cause?: unknown) {
    const [method = '', path = ''] = operation.split(' ');
    super(`${operation} cannot be sent with these parameters.`, { method, path, attempts: 0 }, { cause });
  }
}

/** The lease on what the call writes had ended before it was sent: another instance may be at work on it. */
export class GenesysLeaseEndedError extends GenesysError {
  readonly code = 'genesys_lease_ended';
  override readonly status = 503;
}

/** The answer is not the expected JSON. */
export class GenesysMalformedAnswerError extends GenesysError {
  readonly code = 'genesys_malformed_answer';
}

/** No answer: refused, reset, unresolved. */
export class GenesysNetworkError extends GenesysError {
  readonly code = 'genesys_network_error';
  override readonly status = 503;

  constructor(
    failure: GenesysFailure,
    /** The system's or undici's code, as in `ECONNRESET`. */
    readonly fault: string,
    /** False when the request certainly never left. */
    readonly mayHaveBeenSent: boolean,
    /** The cause in plain words, without a full stop. */
    readonly explanation = `no response from Genesys (${fault})`,
  ) {
    super(`${failure.method} ${failure.path}: ${explanation}.`, failure);
  }
}

/** 404: the entity does not exist, or our client may not see it. */
export class GenesysNotFoundError extends GenesysError {
  readonly code = 'genesys_not_found';
}

/** The answer is larger than the limit; reading stopped there. */
export class GenesysOversizedAnswerError extends GenesysError {
  readonly code = 'genesys_oversized_answer';
}

/** A listing that does not end: a cursor repeats, or there are too many pages. */
export class GenesysPagingEndlessError extends GenesysError {
  readonly code = 'genesys_paging_endless';
}

/** The proxy in front of Genesys made no connection: the request never left. */
export class GenesysProxyError extends GenesysError {
  readonly code = 'genesys_proxy_failed';
  override readonly status = 503;
  /** Which proxy, and why; without a full stop. */
  readonly explanation: string;
  /** Retrying would fail in the same way. */
  readonly final: boolean;

  constructor(failure: GenesysFailure, { message, final }: ProxyError) {
    super(`${failure.method} ${failure.path}: ${message}.`, failure);
    this.explanation = message;
    this.final = final;
  }
}

/** Too many calls already wait for the rate limit. */
export class GenesysQueueFullError extends GenesysError {
  readonly code = 'genesys_queue_full';
  override readonly status = 503;
}

/** 429: nothing was carried out. */
export class GenesysRateLimitedError extends GenesysError {
  readonly code = 'genesys_rate_limited';
  override readonly status = 503;
}

/** The rate limit leaves no room for an attempt before the call's time is up. */
export class GenesysRateWaitTooLongError extends GenesysError {
  readonly code = 'genesys_rate_wait_too_long';
  override readonly status = 503;

  constructor(failure: GenesysFailure, waitMs: number) {
    const seconds = Math.ceil(waitMs / 1000);
    super(
      `Our rate limit allows ${failure.method} ${failure.path} in ${seconds} s at the earliest, after its time budget ends.`,
      failure,
      { retryAfterSeconds: seconds },
    );
  }
}

/** Any other status that is not a success: 400, 409, 413, a redirect. */
export class GenesysRequestRefusedError extends GenesysError {
  readonly code = 'genesys_request_refused';
}

/** Genesys asks to wait longer than the call may take. */
export class GenesysRetryAfterTooLongError extends GenesysError {
  readonly code = 'genesys_retry_after_too_long';
  override readonly status = 503;

  constructor(failure: GenesysFailure, retryAfterMs: number, leftMs: number, cause: unknown) {
    const seconds = Math.ceil(retryAfterMs / 1000);
    super(
      `Genesys asks to retry ${failure.method} ${failure.path} in ${seconds} s, ` +
        `but the call has only ${Math.max(0, Math.floor(leftMs / 1000))} s left.`,
      failure,
      { retryAfterSeconds: seconds, cause },
    );
  }
}

/** 5xx: Genesys failed. Except for a 503 with a code, it may have carried the request out. */
export class GenesysServerError extends GenesysError {
  readonly code = 'genesys_server_error';
  override readonly status = 503;
}

/** The whole call, with its waits and attempts, took longer than it may. */
export class GenesysTimeBudgetError extends GenesysError {
  readonly code = 'genesys_time_budget_exceeded';
  override readonly status = 504;
}

/** One attempt took longer than it may. */
export class GenesysTimeoutError extends GenesysError {
  readonly code = 'genesys_timeout';
  override readonly status = 504;
}

/** The token endpoint throttles: it answers 400 `invalid_request`, not 429. */
export class GenesysTokenThrottledError extends GenesysError {
  readonly code = 'genesys_token_throttled';
  override readonly status = 503;
}

/** 401: the token is not (or no longer) accepted. */
export class GenesysUnauthorizedError extends GenesysError {
  readonly code = 'genesys_unauthorized';
}

/** An answer that is JSON, but lacks a field that we need or has it with another type. */
export class GenesysUnexpectedShapeError extends GenesysError {
  readonly code = 'genesys_unexpected_shape';

  constructor(operation: string, field: string, expected: string) {
    const [method = '', path = ''] = operation.split(' ');
    super(`${operation} answered without a usable ${field} (expected ${expected}).`, {
      method,
      path,
      attempts: 1,
    });
  }
}
