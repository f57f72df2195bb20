/** More in one transaction would hold the head of the chain for long, and fill PostgreSQL's list of parameters. */
const MAX_GROUP_SIZE = 500;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (cause: unknown) => void;
}

/** Commits whatever waits in one go: while one group is written, the next one gathers. */
export class GroupCommit<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private running?: Promise<void>;

  /** `commit` gives one result for each item, in their order; when it fails, all of the group fail with it. */
  constructor(private readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>) {}

  get size(): number {
    return this.waiting.length;
  }

  /** Resolves once the item is committed. */
  add(item: Item): Promise<Result> {
    const result = new Promise<Result>((resolve, reject) => this.waiting.push({ item, resolve, reject }));
    this.running ??= this.run();
    return result;
  }

  /** Resolves once everything that was added is committed or has failed. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // Anything added in the same turn of the event loop belongs to the first group.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.commitGroup(this.waiting.splice(0, MAX_GROUP_SIZE));
    this.running = undefined;
  }

  private async commitGroup(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
    }
  }
}
