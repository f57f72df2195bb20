export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** One entry of a problem document's `errors`: what is wrong, and where (JSON Pointer, RFC 6901). */
export interface ErrorDetail {
  readonly pointer: string;
  readonly detail: string;
}

export interface DomainErrorOptions {
  readonly errors?: readonly ErrorDetail[];
  /** Seconds until a new attempt makes sense; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** Headers that the answer must carry, such as `WWW-Authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** The base of every failure that a caller is told about. The message is a sentence that helps. */
export abstract class DomainError extends Error {
  /** Stable and documented; callers may branch on it. */
  abstract readonly code: string;
  /** The HTTP status that it becomes. */
  abstract readonly status: number;
  readonly logLevel: LogLevel = 'info';
  readonly errors: readonly ErrorDetail[];
  readonly retryAfterSeconds?: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(message: string, options: DomainErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.headers = options.headers ?? {};
  }
}
