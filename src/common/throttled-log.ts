import { setTimeout as delay } from 'node:timers/promises';
import { currentIds } from './request-context';

type Line = Readonly<Record<string, unknown>> & { readonly msg: string };

/** Lines of one kind that were held back since the last one was written. */
interface Held {
  count: number;
  last?: Line;
}

const ONE_SECOND_MS = 1_000;

/**
 * Writes at most one line of a kind in a second: the first at once, then each second the last one with the number of those
 * like it. No line is lost without being counted.
 */
export class ThrottledLog {
  private readonly kinds = new Map<string, Held>();

  constructor(
    private readonly write: (line: Line) => void,
    private readonly sleep: (ms: number) => Promise<unknown> = (ms) => delay(ms, undefined, { ref: false }),
  ) {}

  /** @param kind what makes lines alike; there are few kinds. */
  line(kind: string, text: Line): void {
    // It may be written by the timer of another request.
    const line = { ...currentIds(), ...text };
    const held = this.kinds.get(kind);
    if (held === undefined) {
      this.kinds.set(kind, { count: 0 });
      this.write(line);
      return this.lookLater(kind);
    }
    held.count++;
    held.last = line;
  }

  private lookLater(kind: string): void {
    void this.sleep(ONE_SECOND_MS).then(() => this.look(kind));
  }

  private look(kind: string): void {
    const { count, last } = this.kinds.get(kind) as Held;
    if (last === undefined) return void this.kinds.delete(kind);
    this.kinds.set(kind, { count: 0 });
    const more = count - 1;
    this.write(more === 0 ? last : { ...last, msg: `${last.msg} (and ${more} more like it)`, more });
    this.lookLater(kind);
  }
}
