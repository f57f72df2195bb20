import type { CliStream } from '../cli-io';

const CELLS = 24;
/** Ends a bar that stands in the line. */
export const CLEAR = '\r\u001b[K';

/** A bar on standard error for work that takes long, only on a terminal. */
export class Progress {
  private shown = false;

  constructor(private readonly stderr: CliStream) {}

  show(what: string, done: number, total: number): void {
    if (this.stderr.isTTY !== true) return;
    const filled = total > 0 ? Math.min(CELLS, Math.floor((done / total) * CELLS)) : 0;
    this.stderr.write(
      `${CLEAR}${what} [${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${done} of ${total}`,
    );
    this.shown = true;
  }

  /** Makes room for what is written next. */
  clear(): void {
    if (this.shown) this.stderr.write(CLEAR);
    this.shown = false;
  }
}
