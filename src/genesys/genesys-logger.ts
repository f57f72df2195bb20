/** One attempt of one call. It has no field for a token, a body, a query or a real id. */
export interface AttemptLogEntry {
  readonly method: string;
  readonly pathTemplate: string;
  readonly host: string;
  readonly attempt: number;
  readonly ms: number;
  /** `ok`, `cancelled`, or the `code` of the error. */
  readonly outcome: string;
  readonly status?: number;
  readonly correlationId?: string;
  /** Why it failed, in words. */
  readonly detail?: string;
}

export interface GenesysLogger {
  attempt(entry: AttemptLogEntry): void;
}
