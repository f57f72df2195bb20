import type { Priority } from '../call-context';
import type { SendPermit } from '../send-permit';

/** Sends one request. Every unsuccessful answer, and every fault, is a typed error. */
export interface Transport {
  send(request: GenesysRequest): Promise<GenesysResponse>;
}

export interface GenesysRequest {
  readonly method: string;
  readonly url: string;
  /** The path without ids or query, for logs and errors. */
  readonly pathTemplate: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly priority: Priority;
  /** Whether it can safely be carried out twice. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
  readonly permit?: SendPermit;
  /** When the time budget of the whole call ends, by the client's clock. */
  readonly deadline: number;
  /** Shared by all attempts of the call. */
  readonly progress: CallProgress;
}

interface CallProgress {
  /** Grows by one with each attempt that is sent. */
  attempts: number;
}

export interface GenesysResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON, or undefined when there was no body. */
  readonly data: unknown;
}
