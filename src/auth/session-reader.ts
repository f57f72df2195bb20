import type { Caller } from './caller';

/** Finds who is signed in. Another module provides it: without it, no cookie opens anything. */
export abstract class SessionReader {
  /**
   * The caller with the permissions of this moment. `isUse`: the caller asks for something, which keeps the session from
   * going idle. Rejects with SessionEndedError (401), or with the error that kept it from being evaluated (503).
   */
  abstract callerOf(secret: string, isUse: boolean): Promise<Caller>;
}
