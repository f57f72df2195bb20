import { Allowance } from './allowance';

/** More at once share one: an attacker with many addresses must not fill the memory. */
const MAX_KEYS = 50_000;
const OTHERS = '';

/** The allowances of many callers, by key. One that is full again is forgotten. */
export class Allowances {
  private readonly byKey = new Map<string, Allowance>();
  private forgetAt = 1_000;

  constructor(readonly perMinute: number) {}

  of(key: string, now: number): Allowance {
    return this.byKey.get(key) ?? this.begin(key, now);
  }

  get size(): number {
    return this.byKey.size;
  }

  private begin(key: string, now: number): Allowance {
    if (this.byKey.size >= this.forgetAt) this.forget(now);
    if (this.byKey.size >= MAX_KEYS && key !== OTHERS) return this.of(OTHERS, now);
    const allowance = Allowance.perMinute(this.perMinute);
    this.byKey.set(key, allowance);
    return allowance;
  }

  private forget(now: number): void {
    for (const [key, allowance] of this.byKey) if (allowance.usedMs(now) === 0) this.byKey.delete(key);
    this.forgetAt = Math.min(MAX_KEYS, Math.max(1_000, 2 * this.byKey.size));
  }
}
