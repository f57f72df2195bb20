import { DomainError, type DomainErrorOptions, type LogLevel } from '../../common/domain-error';

/** Where a call failed. Holds no id, query, body or token. */
export interface GenesysFailure {
  readonly method: string;
  readonly path: string;
  /** The HTTP status that Genesys answered, if it did. */
  readonly status?: number;
  /** The `code` of the error body. */
  readonly code?: string;
  /** `ININ-Correlation-Id`: what Genesys support asks for. */
  readonly correlationId?: string;
  readonly attempts: number;
}

const LONGEST_WORDS = 500;

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

  /** What Genesys said, for whoever asked for the call. Never for a log. */
  get words(): string | undefined {
    return this.#words;
  }

  saying(words: unknown): this {
    if (typeof words === 'string' && words !== '') this.#words = words.slice(0, LONGEST_WORDS);
    return this;
  }
}
