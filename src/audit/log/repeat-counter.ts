/** After the first one of a kind, those like it are counted for so long, then written as one. */
export const REPEAT_WINDOW_MS = 60_000;

/** What is alike: things of the same `group` and `member`. */
export interface RepeatKey {
  readonly group: string;
  /** What callers can choose as they like, such as an address or an id. */
  readonly member?: string;
}

export interface RepeatCounterOptions<T> {
  /** One, or `count` more like it. Never rejects. */
  readonly write: (one: T, count?: number) => Promise<void>;
  /** Members of a group that are written individually at a time; those beyond count as one, without a name. */
  readonly maxMembers?: number;
  readonly nameless?: (one: T) => T;
}

interface Repeat<T> {
  readonly one: T;
  readonly group: string;
  readonly timer: NodeJS.Timeout;
  /** Those after the first one. */
  count: number;
}

/** Writes the first of a kind at once, and those that follow within a minute as one with their count. */
export class RepeatCounter<T> {
  private readonly repeats = new Map<string, Repeat<T>>();
  private readonly members = new Map<string, number>();

  constructor(private readonly options: RepeatCounterOptions<T>) {}

  /** Resolves once it is written or counted. */
  async add({ group, member }: RepeatKey, one: T): Promise<void> {
    const { maxMembers = Infinity, nameless = (named) => named } = this.options;
    const own = JSON.stringify([group, member]);
    const hasRoom = this.repeats.has(own) || (this.members.get(group) ?? 0) < maxMembers;
    const key = hasRoom ? own : JSON.stringify([group]);
    const repeat = this.repeats.get(key);
    if (repeat !== undefined) {
      repeat.count++;
      return;
    }
    const kept = hasRoom ? one : nameless(one);
    const timer = setTimeout(() => void this.release(key), REPEAT_WINDOW_MS).unref();
    this.repeats.set(key, { one: kept, group, timer, count: 0 });
    this.members.set(group, (this.members.get(group) ?? 0) + 1);
    await this.options.write(kept);
  }

  /** Writes what was counted up to now. */
  async close(): Promise<void> {
    await Promise.all([...this.repeats.keys()].map((key) => this.release(key)));
  }

  private async release(key: string): Promise<void> {
    const repeat = this.repeats.get(key);
    if (repeat === undefined) return;
    clearTimeout(repeat.timer);
    this.repeats.delete(key);
    const left = (this.members.get(repeat.group) ?? 1) - 1;
    if (left === 0) this.members.delete(repeat.group);
    else this.members.set(repeat.group, left);
    if (repeat.count > 0) await this.options.write(repeat.one, repeat.count);
  }
}
