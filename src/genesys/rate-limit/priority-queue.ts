import type { Priority } from '../call-context';

/** After this many interactive attempts in a row, one of a sync goes first. */
const interactiveInARow = 4;

/**
 * First come, first served within a priority; interactive before sync. So that a sync does not starve, one
 * slot in five is its own while it waits.
 */
export class PriorityQueue<T> {
  private readonly lines: Record<Priority, T[]> = { interactive: [], sync: [] };
  private inARow = 0;

  get length(): number {
    return this.lines.interactive.length + this.lines.sync.length;
  }

  add(priority: Priority, waiter: T): void {
    this.lines[priority].push(waiter);
  }

  remove(priority: Priority, waiter: T): void {
    const line = this.lines[priority];
    const index = line.indexOf(waiter);
    if (index >= 0) line.splice(index, 1);
  }

  waiting(priority: Priority): number {
    return this.lines[priority].length;
  }

  /** How many go before one that joins now, at the minimum. */
  ahead(priority: Priority): number {
    const interactive = this.lines.interactive.length;
    const sync = this.lines.sync.length;
    return priority === 'interactive' ? interactive : sync + Math.min(interactive, sync * interactiveInARow);
  }

  next(): T | undefined {
    const { interactive, sync } = this.lines;
    const syncIsDue = sync.length > 0 && (interactive.length === 0 || this.inARow >= interactiveInARow);
    this.inARow = syncIsDue || interactive.length === 0 ? 0 : this.inARow + 1;
    return syncIsDue ? sync.shift() : interactive.shift();
  }
}
