/** A request that the hammer sends again and again. */
export interface HammerRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HammerOrder {
  readonly url: string;
  readonly keys: readonly string[];
  readonly connectionsPerKey: number;
  readonly requests: readonly HammerRequest[];
}

export const STOP = 'stop';

/** How many responses had which status; those that were still under way count as `cut`. */
export type Hammered = Readonly<Record<string, number>>;
