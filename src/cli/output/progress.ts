import type { CliStream } from '../cli-io';

const CELLS = 24;
/** Clears a bar from the current line. */
export const CLEAR = '\r\u001b[K';

/** A bar on standard error for work that takes long, only on a terminal. */
export class Progress {
  private shown = false;

  constructor(private readonly stderr: CliStream) {}

  /** @param total undefined if the service does not report it */
  show(what: string, done: number, total?: number): void {
    if (this.stderr.isTTY !== true) return;
    const reached = total === undefined ? `${done}` : `${bar(done, total)} ${done} of ${total}`;
    this.stderr.write(`${CLEAR}${what} ${reached}`);
    this.shown = true;
  }

  /** Makes room for what is written next. */
  clear(): void {
    if (this.shown) this.stderr.write(CLEAR);
    this.shown = false;
  }
}

function bar(done: number, total: number): string {
  const filled = total > 0 ? Math.min(CELLS, Math.floor((done / total) * CELLS)) : 0;
  return `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}]`;
}
