import { genesysCall, type CallOptions } from '../call-context';
import { GenesysNotFoundError } from '../genesys.errors';
import { AnswerReader } from './answer-reader';

export interface SingleEntity<T> {
  readonly operation: string;
  readonly fetch: () => Promise<unknown>;
  readonly read: (body: AnswerReader) => T;
}

/** Reads one entity by its id; undefined when it does not exist, or our client may not see it. */
export async function readOne<T>(
  { operation, fetch, read }: SingleEntity<T>,
  { signal, priority }: CallOptions,
): Promise<T | undefined> {
  try {
    return read(new AnswerReader(await genesysCall({ operation, signal, priority }, fetch), operation));
  } catch (error) {
    if (error instanceof GenesysNotFoundError) return undefined;
    throw error;
  }
}
