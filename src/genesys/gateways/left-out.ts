import {
  GenesysNotFoundError,
  GenesysRequestRefusedError,
  GenesysUnexpectedShapeError,
} from '../genesys.errors';

/** What of a listing could not be read. */
export interface LeftOut {
  readonly count: number;
  /** What was wrong with the first; names operation and field, never a value. */
  readonly detail: string;
}

/** Reads one part of an answer; undefined when it is unreadable and may be left out. */
export type Attempt = <T>(read: () => T) => T | undefined;

/** One unreadable row fails the whole answer. */
export const strictly: Attempt = (read) => read();

/** Counts what is left out of a listing, so that nothing is missing silently. */
export class Unreadable {
  count = 0;
  private detail = '';
  /** Strict, unless something may be left out. */
  readonly attempt: Attempt;

  constructor(mayBeLeftOut = false) {
    this.attempt = mayBeLeftOut ? (read) => this.leavingOut(read) : strictly;
  }

  add(detail: string, count = 1): void {
    this.count += count;
    this.detail ||= detail;
  }

  private leavingOut<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GenesysUnexpectedShapeError)) throw error;
      this.add(error.message);
      return undefined;
    }
  }

  /** To be spread into a result: empty when nothing was left out. */
  noted(): { readonly leftOut?: LeftOut } {
    return this.count === 0 ? {} : { leftOut: { count: this.count, detail: this.detail } };
  }
}

/** The sum over listings that make one result. */
export function leftOutOf(listings: readonly { readonly leftOut?: LeftOut }[]): {
  readonly leftOut?: LeftOut;
} {
  const sum = new Unreadable();
  for (const { leftOut } of listings) if (leftOut !== undefined) sum.add(leftOut.detail, leftOut.count);
  return sum.noted();
}

/**
 * Whether a listing of one thing among many failed for a reason of its own, such as a deleted role, so that retrying
 * would not help. A missing permission, a limit or a failing server concerns the others as well.
 */
export function concernsOneAnswer(
  error: unknown,
): error is GenesysNotFoundError | GenesysRequestRefusedError | GenesysUnexpectedShapeError {
  if (error instanceof GenesysRequestRefusedError) return error.genesys.status !== REQUEST_TIMEOUT;
  return error instanceof GenesysNotFoundError || error instanceof GenesysUnexpectedShapeError;
}

const REQUEST_TIMEOUT = 408;
