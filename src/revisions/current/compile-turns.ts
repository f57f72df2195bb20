import { PastRevisionsBusyError } from '../revisions.errors';

const MAX_AT_ONCE = 2;
const MAX_WAITING = 20;

/** Lets two works run at once; the others wait in order, and beyond a bound they are refused. */
export class CompileTurns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Throws PastRevisionsBusyError (503). */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < MAX_AT_ONCE) this.running++;
    else await this.wait();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= MAX_WAITING) throw new PastRevisionsBusyError();
    return new Promise((resolve) => void this.waiting.push(resolve));
  }
}
