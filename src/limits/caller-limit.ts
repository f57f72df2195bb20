import type { FastifyReply } from 'fastify';
import type { Caller } from '../auth/caller';
import type { Allowance } from './allowance';
import { Allowances } from './allowances';
import { RateLimitExceededError } from './limits.errors';

/** How many requests of one kind each caller may make in a minute; 0 means any number. */
export class CallerLimit {
  private readonly allowances: Readonly<Record<Caller['kind'], Allowances>>;
  private readonly policy: string;
  private readonly shownBelow: number;

  /** `shownBelow`: the headers are set once less than this share is left. */
  constructor(
    private readonly name: string,
    private readonly perMinute: number,
    { shownBelow = 1 }: { readonly shownBelow?: number } = {},
  ) {
    const some = () => new Allowances(perMinute);
    // By kind, then by id: to join the two would cost a check more than all the rest.
    this.allowances = { api_key: some(), jwt: some(), genesys_user: some(), anonymous: some() };
    this.policy = `"${name}";q=${perMinute};w=60`;
    this.shownBelow = shownBelow * perMinute;
  }

  /** Takes one; the refusal where none is left. Sets the headers that say what is. */
  refusalOf(caller: Caller, reply?: FastifyReply): RateLimitExceededError | undefined {
    if (this.perMinute === 0) return undefined;
    const now = performance.now();
    const allowance = this.allowances[caller.kind].of(caller.id, now);
    if (!allowance.take(now)) return this.refusal(allowance, now);
    const left = allowance.left(now);
    if (reply !== undefined && left < this.shownBelow) void reply.headers(this.headers(allowance, left, now));
    return undefined;
  }

  /** Takes one unless headers had to say what is left, or none is: then it takes nothing. */
  takesUnseen(caller: Caller): boolean {
    if (this.perMinute === 0) return true;
    const now = performance.now();
    const allowance = this.allowances[caller.kind].of(caller.id, now);
    return allowance.left(now) - 1 >= this.shownBelow && allowance.take(now);
  }

  charge(caller: Caller, count: number): void {
    if (this.perMinute === 0) return;
    const now = performance.now();
    this.allowances[caller.kind].of(caller.id, now).charge(now, count);
  }

  private refusal(allowance: Allowance, now: number): RateLimitExceededError {
    const headers = this.headers(allowance, 0, now);
    return new RateLimitExceededError(this.perMinute, allowance.waitMs(now) / 1_000, headers);
  }

  /** As draft-ietf-httpapi-ratelimit-headers-10 says; `t` is the time until all of it may be used again. */
  private headers(allowance: Allowance, left: number, now: number): Record<string, string> {
    const seconds = Math.ceil(allowance.usedMs(now) / 1_000);
    return { 'ratelimit-policy': this.policy, ratelimit: `"${this.name}";r=${left};t=${seconds}` };
  }
}

/** Who is one caller, wherever callers are counted. */
export function keyOf({ kind, id }: Caller): string {
  return `${kind} ${id}`;
}
