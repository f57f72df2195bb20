import type { Caller } from '../access/caller';
import type { SimulatorState } from '../simulator-state';
import type { Query } from './query';

/** One request that has passed authentication, rate limit and permission check. */
export interface Call {
  readonly simulator: SimulatorState;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: unknown;
  /** Path and query as they were asked for; the links of a listing are made from it. */
  readonly url: string;
  /** Host and port under which the simulator was asked. */
  readonly host: string;
  /** False under the fault `not-applied`: the write answers as if it were done. */
  readonly appliesWrites: boolean;
}

export type Requirement = { readonly all: readonly string[] } | { readonly any: readonly string[] };

/** One operation of the imitated API. */
export interface Operation {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path template of the Swagger document, such as `/api/v2/users/{userId}`. */
  readonly path: string;
  readonly requires?: Requirement;
  /** The status of success where it is another than 200 with a body and 204 without one. */
  readonly success?: 200 | 202;
  /** Returns the body, an `Answer` with another status, or undefined where there is no body. Throws `ApiError`. */
  handle(call: Call): unknown;
}
