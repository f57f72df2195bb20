import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { FakeClock, settled } from '../genesys/testing/fake-clock';
import { RateLimiter } from '../genesys/rate-limit/rate-limiter';
import type { OtherShares, RateShareStore, Reservation } from './rate-share-store';
import type { RateDemand } from './rate-share';
import { SharedRate } from './shared-rate';

const SETTING = 24;
const NONE: RateDemand = { interactive: 0, sync: 0 };

interface Row extends Reservation {
  needs: RateDemand;
  saidAt: number;
  seenAt: number;
  countsUntil: number;
}

/** The table, by a clock that all share. `away` holds the instances that cannot reach it. */
class FakeTable {
  readonly rows = new Map<number, Row>();
  readonly away = new Set<number>();

  constructor(private readonly clock: FakeClock) {}

  storeOf(id: number): Pick<RateShareStore, 'reserve' | 'leave'> {
    return {
      reserve: async (countsMs, needs, decide) => {
        await this.reached(id);
        const reservation = decide(this.others(id, needs));
        const now = this.clock.now();
        this.rows.set(id, { needs, ...reservation, saidAt: now, seenAt: now, countsUntil: now + countsMs });
      },
      leave: async (reservation, countsMs) => {
        await this.reached(id);
        const saidAt = this.clock.now();
        const row = { needs: NONE, ...reservation, saidAt, seenAt: -Infinity };
        this.rows.set(id, { ...row, countsUntil: saidAt + countsMs });
      },
    };
  }

  private others(id: number, own: RateDemand): OtherShares {
    const now = this.clock.now();
    const others = [...this.rows].filter(([other, row]) => other !== id && row.countsUntil > now);
    const there = others.filter(([, row]) => row.seenAt > now - 20_000);
    const position = there.filter(([other]) => other < id).length;
    const needs = there.sort(([one], [other]) => one - other).map(([, row]) => row.needs);
    return {
      needs: [...needs.slice(0, position), own, ...needs.slice(position)],
      position,
      reservedByOthers: others.reduce(
        (sum, [, { reserved, answered, saidAt }]) =>
          sum + (now < saidAt + 60_000 ? reserved : reserved - answered),
        0,
      ),
    };
  }

  private async reached(id: number): Promise<void> {
    await Promise.resolve();
    if (this.away.has(id)) throw new Error('away');
  }
}

/** An instance that calls as often as it may. */
class Instance {
  private readonly limiter: RateLimiter;
  private readonly shared: SharedRate;
  private gone = false;

  constructor(
    private readonly clock: FakeClock,
    table: FakeTable,
    id: number,
    private readonly calls: number[],
  ) {
    this.limiter = new RateLimiter(
      { rateLimitPerMinute: SETTING, maxInFlight: 100, maxWaiting: 1_000 },
      clock,
    );
    this.limiter.use(0);
    this.shared = new SharedRate(table.storeOf(id), this.limiter, SETTING, clock);
  }

  async start(callers = SETTING): Promise<void> {
    await this.shared.start();
    for (let caller = 0; caller < callers; caller++) void this.callForever();
  }

  /** As a kill: nothing more is said or done. */
  kill(): void {
    this.gone = true;
  }

  async leave(): Promise<void> {
    this.gone = true;
    await this.shared.end();
  }

  get limit(): number {
    return this.limiter.limit();
  }

  /** What becomes of a call that has a second. */
  applyNow(): string {
    return this.limiter.apply({ priority: 'interactive', deadline: this.clock.now() + 1_000 }).kind;
  }

  private async callForever(): Promise<void> {
    while (!this.gone) {
      const admission = this.limiter.apply({ priority: 'sync', deadline: Infinity });
      if (admission.kind !== 'wait') return;
      await admission.turn;
      if (!this.gone) this.calls.push(this.clock.now());
      await this.clock.sleep(200);
      this.limiter.done('sync');
    }
  }
}

/** The most calls in any half-open minute. */
function mostInAMinute(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  let from = 0;
  return sorted.reduce((most, time, at) => {
    while (sorted[from]! <= time - 60_000) from++;
    return Math.max(most, at - from + 1);
  }, 0);
}

describe('SharedRate', () => {
  beforeAll(() => void Logger.overrideLogger(false));
  let clock: FakeClock;
  let table: FakeTable;
  let calls: number[];
  beforeEach(() => {
    clock = new FakeClock();
    table = new FakeTable(clock);
    calls = [];
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 1_000) {
      await clock.advance(Math.min(1_000, left));
      await settled();
    }
  };
  const join = async (id: number) => {
    const instance = new Instance(clock, table, id, calls);
    await instance.start();
    return instance;
  };

  it('gives one instance the whole setting at once, as it needs it', async () => {
    const one = await join(1);
    await pass(2_000);
    expect([one.limit, calls.length]).toEqual([SETTING, SETTING]);
  });

  it('lets calls that cannot wait a minute have what asking for more brings', async () => {
    const instance = new Instance(clock, table, 1, calls);
    await instance.start(0);
    const kinds = Array.from({ length: SETTING }, () => instance.applyNow());
    expect(kinds).toEqual(kinds.map(() => 'wait'));
  });

  it('halves it when a second one comes, which waits until the first has let go', async () => {
    const one = await join(1);
    await pass(60_000);
    const two = await join(2);
    expect(two.limit).toBe(0);
    await pass(90_000);
    expect([one.limit, two.limit]).toEqual([SETTING / 2, SETTING / 2]);
    expect(mostInAMinute(calls)).toBe(SETTING);
  });

  it('leaves an idle one only a little, of which it can have more as soon as it needs it', async () => {
    const one = await join(1);
    const two = new Instance(clock, table, 2, calls);
    await two.start(0);
    await pass(120_000);
    expect([one.limit, two.limit]).toEqual([SETTING - 3, 3]);
    await two.start();
    await pass(120_000);
    expect([one.limit, two.limit, mostInAMinute(calls)]).toEqual([SETTING / 2, SETTING / 2, SETTING]);
  });

  it('gives the rest to the one that stays, once the calls of the other count no more', async () => {
    const one = await join(1);
    const two = await join(2);
    await pass(120_000);
    await two.leave();
    await pass(180_000);
    expect([one.limit, mostInAMinute(calls)]).toEqual([SETTING, SETTING]);
  });

  it('takes back what a killed one has spent a minute after, and soon all but a little', async () => {
    const [one, two] = [await join(1), await join(2)];
    await pass(120_000);
    one.kill();
    table.away.add(1);
    await pass(125_000);
    expect(two.limit).toBeGreaterThanOrEqual(SETTING - 3);
    expect(mostInAMinute(calls)).toBeLessThanOrEqual(SETTING);
  });

  it('lets an instance that cannot reach the table call no more before the others take its share', async () => {
    const [one, two] = [await join(1), await join(2)];
    await pass(120_000);
    table.away.add(1);
    await pass(61_000);
    expect([one.limit, mostInAMinute(calls)]).toEqual([0, SETTING]);
    await pass(180_000);
    expect([two.limit, mostInAMinute(calls)]).toEqual([SETTING, SETTING]);
    table.away.delete(1);
    await pass(180_000);
    expect([one.limit, two.limit]).toEqual([SETTING / 2, SETTING / 2]);
  });

  it('keeps every rolling minute within the setting, however instances come, go, die and are cut off', async () => {
    const event = fc.record({
      after: fc.nat(90_000),
      kind: fc.constantFrom(
        'join' as const,
        'join' as const,
        'leave' as const,
        'kill' as const,
        'cut' as const,
        'heal' as const,
      ),
      which: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 2, maxLength: 8 }), async (events) => {
        clock = new FakeClock();
        table = new FakeTable(clock);
        calls = [];
        const instances: Instance[] = [];
        for (const { after, kind, which } of events) {
          await pass(after);
          const id = which % Math.max(1, instances.length);
          if (kind === 'join') instances.push(await join(instances.length));
          else if (kind === 'leave') await instances[id]?.leave();
          else if (kind === 'cut') table.away.add(id);
          else if (kind === 'heal') table.away.delete(id);
          else {
            instances[id]?.kill();
            table.away.add(id);
          }
        }
        await pass(120_000);
        expect(mostInAMinute(calls)).toBeLessThanOrEqual(SETTING);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
