import { LeasePermit } from './lease-permit';

describe('LeasePermit', () => {
  let time: { steady: number; wall: number };
  let renewed: number;
  let permit: LeasePermit;
  let renewal: (() => Promise<boolean>) | undefined;

  beforeEach(() => {
    time = { steady: 5, wall: 1_000_000 };
    renewed = 0;
    renewal = undefined;
    const renew = () => (renewed++, renewal?.() ?? Promise.resolve(true));
    const steady = { now: () => time.steady };
    permit = new LeasePermit(renew, 10_000, steady, () => time.wall);
  });

  const pass = (ms: number) => {
    time.steady += ms;
    time.wall += ms;
  };

  it('lets nothing leave before it was acquired', () => expect(permit.leftMs()).toBeLessThanOrEqual(0));

  it('holds for less than the lease, and again once that was renewed', async () => {
    expect(await permit.acquire()).toBe(true);
    pass(7_999);
    expect(permit.leftMs()).toBe(1);
    pass(1);
    expect(permit.leftMs()).toBe(0);
    expect(await permit.acquire()).toBe(true);
    expect([permit.leftMs(), renewed]).toEqual([8_000, 2]);
  });

  it.each<[string, () => Promise<boolean>]>([
    ['the lease has ended', () => Promise.resolve(false)],
    ['the database fails', () => Promise.reject(new Error('no connection'))],
    ['the database answers after the time of the lease', () => (pass(8_001), Promise.resolve(true))],
  ])('is refused when %s', async (_what, how) => {
    renewal = how;
    expect(await permit.acquire()).toBe(false);
    expect(permit.leftMs()).toBeLessThanOrEqual(0);
  });

  it('ends when the process stood still', async () => {
    await permit.acquire();
    time.steady += 60_000;
    expect(permit.leftMs()).toBeLessThan(0);
  });

  it('ends when only the wall clock shows that the machine stood still', async () => {
    await permit.acquire();
    time.wall += 60_000;
    expect(permit.leftMs()).toBeLessThan(0);
  });

  it('lasts no longer when the wall clock is set back', async () => {
    await permit.acquire();
    time.wall -= 86_400_000;
    time.steady += 8_000;
    expect(permit.leftMs()).toBe(0);
  });
});
