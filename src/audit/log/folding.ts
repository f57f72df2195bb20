/** After the first one of a kind, those like it are counted for so long, then written as one. */
export const FOLD_MS = 60_000;

/** What is alike: things of the same `group` and `member`. */
export interface FoldKey {
  readonly group: string;
  /** What callers can choose as they like, such as an address or an id. */
  readonly member?: string;
}

export interface FoldingOptions<T> {
  /** One, or `count` more like it. Never rejects. */
  readonly write: (one: T, count?: number) => Promise<void>;
  /** Members of a group that are written individually at a time; those beyond count as one, without a name. */
  readonly maxMembers?: number;
  readonly nameless?: (one: T) => T;
}

interface Fold<T> {
  readonly one: T;
  readonly group: string;
  readonly timer: NodeJS.Timeout;
  /** Those after the first one. */
  count: number;
}

/** Writes the first of a kind at once, and those that follow within a minute as one with their count. */
export class Folding<T> {
  private readonly folds = new Map<string, Fold<T>>();
  private readonly members = new Map<string, number>();

  constructor(private readonly options: FoldingOptions<T>) {}

  /** Resolves once it is written or counted. */
  async add({ group, member }: FoldKey, one: T): Promise<void> {
    const { maxMembers = Infinity, nameless = (named) => named } = this.options;
    const own = JSON.stringify([group, member]);
    const hasRoom = this.folds.has(own) || (this.members.get(group) ?? 0) < maxMembers;
    const key = hasRoom ? own : JSON.stringify([group]);
    const fold = this.folds.get(key);
    if (fold !== undefined) {
      fold.count++;
      return;
    }
    const kept = hasRoom ? one : nameless(one);
    const timer = setTimeout(() => void this.unfold(key), FOLD_MS).unref();
    this.folds.set(key, { one: kept, group, timer, count: 0 });
    this.members.set(group, (this.members.get(group) ?? 0) + 1);
    await this.options.write(kept);
  }

  /** Writes what was counted up to now. */
  async close(): Promise<void> {
    await Promise.all([...this.folds.keys()].map((key) => this.unfold(key)));
  }

  private async unfold(key: string): Promise<void> {
    const fold = this.folds.get(key);
    if (fold === undefined) return;
    clearTimeout(fold.timer);
    this.folds.delete(key);
    const left = (this.members.get(fold.group) ?? 1) - 1;
    if (left === 0) this.members.delete(fold.group);
    else this.members.set(fold.group, left);
    if (fold.count > 0) await this.options.write(fold.one, fold.count);
  }
}
