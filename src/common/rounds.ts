import { outsideRequests } from './request-context';

/** Has a work done again and again, with a pause after each round. */
export class Rounds {
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private ending = false;

  /** `work` never rejects: it has logged what failed, and finds it again in the next round. */
  constructor(
    private readonly pauseMs: number,
    private readonly work: () => Promise<void>,
  ) {}

  /** A round that has begun may ask, to end early. */
  get isEnding(): boolean {
    return this.ending;
  }

  start(): void {
    if (this.ending) return;
    this.timer = setTimeout(() => {
      this.running = outsideRequests(() => this.work()).finally(() => this.start());
    }, this.pauseMs).unref();
  }

  /** Resolves after the round that is under way. */
  async end(): Promise<void> {
    this.ending = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
