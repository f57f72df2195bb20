import { DatabaseBusyError } from '../database.errors';

/** Who may write next: one at a time, in the order of asking. Waiting has an end, so that a fault cannot hang all. */
export class WriteLock {
  private readonly waiting: (() => void)[] = [];
  private held = false;

  constructor(private readonly timeoutMs: number) {}

  acquire(): Promise<void> {
    if (!this.held) {
      this.held = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(new DatabaseBusyError());
      }, this.timeoutMs);
      this.waiting.push(turn);
    });
  }

  release(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.held = false;
    else next();
  }
}
