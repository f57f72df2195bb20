interface Entry<T> {
  readonly value: T;
  readonly until: number;
}

/** Stores values until they expire, and no more than `limit` of them: the oldest is dropped first. */
export class ExpiringCache<T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(private readonly limit: number) {}

  get(key: string, now: number): T | undefined {
    const entry = this.entries.get(key);
    return entry !== undefined && now < entry.until ? entry.value : undefined;
  }

  /** Whether it is still stored, expired or not. */
  remembers(key: string): boolean {
    return this.entries.has(key);
  }

  set(key: string, value: T, until: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until });
    if (this.entries.size <= this.limit) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  delete(key: string): void {
    this.entries.delete(key);
  }
}
