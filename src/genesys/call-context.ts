import { DomainError } from '../common/errors';
import { GenesysInvalidCallError } from './genesys.errors';
import type { SendPermit } from './send-permit';

/** Someone waits for an `interactive` call; a `sync` can wait. */
export type Priority = 'interactive' | 'sync';

/** What every method of a gateway takes. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** `sync` by default. */
  readonly priority?: Priority;
  /** For a write under a lease. */
  readonly permit?: SendPermit;
}

export interface CallContext extends CallOptions {
  /** Method and path template, as in `GET /api/v2/authorization/roles/{roleId}/subjectgrants`. */
  readonly operation: string;
  /** A write that can safely be carried out twice. Reads always can. */
  readonly repeatable?: boolean;
  /** Called with the `ININ-Correlation-Id` of a successful answer, which the SDK does not return. */
  readonly onCorrelationId?: (id: string) => void;
  /** The token of the user in question: for the client that adds none of our own. */
  readonly userToken?: string;
}

let current: CallContext | undefined;

/**
 * Makes one call of the SDK, whose methods take no signal or priority: the context is held in a variable while the
 * method runs. The SDK hands its request to our HTTP client before the method returns, so a variable suffices.
 * The answer is `unknown` on purpose; a gateway reads it field by field.
 */
export async function genesysCall(context: CallContext, call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await inContext(context, call);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // The SDK throws bare strings for missing parameters, before anything is sent.
    throw new GenesysInvalidCallError(context.operation, error);
  }
}

export function currentCall(): CallContext {
  if (!current) throw new Error('The Genesys SDK was used outside genesysCall.');
  return current;
}

function inContext(context: CallContext, call: () => Promise<unknown>): Promise<unknown> {
  current = context;
  try {
    return call();
  } finally {
    current = undefined;
  }
}
