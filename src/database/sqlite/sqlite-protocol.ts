import type { SqliteEngine } from './sqlite-engine';

/** What can be requested from the thread: each method of the engine is one message and one reply. */
export type EngineMethod =
  'open' | 'all' | 'run' | 'rollback' | 'openCursor' | 'fetch' | 'closeCursor' | 'close';
export type EngineArgs<M extends EngineMethod> = Parameters<SqliteEngine[M]>;
export type EngineResult<M extends EngineMethod> = ReturnType<SqliteEngine[M]>;

export interface EngineRequest {
  readonly id: number;
  readonly method: EngineMethod;
  readonly args: readonly unknown[];
}

/** An error on its way between the threads, which keep the message of an error but not its class. */
export interface EngineFailure {
  readonly message: string;
  /** SQLite's extended result code; undefined when the failure is not SQLite's. */
  readonly sqliteCode?: number;
  /** Set when another process has the database open, to its pid or to null where that is not known. */
  readonly lockedBy?: number | null;
}

export type EngineReply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: EngineFailure };
