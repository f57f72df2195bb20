interface ConcurrencyOptions {
  /** How many may wait; any number when left out. */
  readonly maxWaiting?: number;
  /** What one is refused with that may not wait. */
  readonly refusal?: () => Error;
}

/** Runs at most so many tasks at once; the others wait in order, and beyond a bound they are refused. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly maxRunning: number,
    private readonly options: ConcurrencyOptions = {},
  ) {}

  /** Throws the refusal of the options, and what the task throws. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running < this.maxRunning) this.running++;
    else await this.wait();
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      // The place is handed on: no one who comes in between takes it.
      if (next === undefined) this.running--;
      else next();
    }
  }

  private wait(): Promise<void> {
    const { maxWaiting = Infinity, refusal = () => new Error('Too many tasks wait.') } = this.options;
    if (this.waiting.length >= maxWaiting) throw refusal();
    return new Promise((resolve) => void this.waiting.push(resolve));
  }
}
