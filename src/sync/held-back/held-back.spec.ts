import { afterRun, acceptanceReason, type HeldBack, type ObservedLosses } from './held-back';
import type { LossKind } from './losses';
import { similarity, sketchOf } from './sketch';

const MINUTE = 60_000;
const at = (minute: number) => new Date(Date.parse('2026-01-01T10:00:00Z') + minute * MINUTE).toISOString();
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `id ${from + i}`);
const seen = async (gone: string[], kind: LossKind = 'users'): Promise<ObservedLosses> => ({
  losses: [{ kind, before: 1_000, gone: gone.length }],
  sketches: { [kind]: await sketchOf(gone) },
});

describe('sketches', () => {
  it.each([
    [100, 100, 1],
    [100, 50, 0.5],
    [20_000, 20_000, 1],
    [20_000, 19_000, 0.95],
    [20_000, 10_000, 0.5],
  ])('of %i and the first %i of them have about so much in common: %f', async (all, some, share) => {
    const found = similarity(await sketchOf(ids(0, all)), await sketchOf(ids(0, some)));
    expect(Math.abs(found - share)).toBeLessThan(all > 1_000 ? 0.12 : 0.001);
  });

  it('do not depend on the order, and different sets have nothing in common', async () => {
    expect(await sketchOf(['a', 'b'])).toEqual(await sketchOf(['b', 'a', 'b']));
    expect(similarity(await sketchOf(ids(0, 5_000)), await sketchOf(ids(5_000, 10_000)))).toBe(0);
  });
});

describe('afterRun', () => {
  it('counts runs that lost the same, and keeps what the first one lost', async () => {
    const first = afterRun(undefined, await seen(ids(0, 300)), at(0), 'one');
    const second = afterRun(first, await seen(ids(0, 301)), at(1), 'two');
    expect(second).toEqual({ ...first, runs: 2, lastHeldAt: at(1) });
  });

  it.each<[string, () => Promise<ObservedLosses>]>([
    ['others', () => seen(ids(300, 600))],
    ['much more', () => seen(ids(0, 600))],
    ['the same of another kind', () => seen(ids(0, 300), 'grants')],
  ])('starts again, without the acceptance, when a run lost %s', async (_what, next) => {
    const first = afterRun(undefined, await seen(ids(0, 300)), at(0), 'one');
    const accepted: HeldBack = { ...first, acceptedBy: { type: 'api_key', id: 'k' } };
    const again = afterRun(accepted, await next(), at(1), 'two');
    expect(again).toMatchObject({ id: 'two', runs: 1, firstHeldAt: at(1) });
    expect(again.acceptedBy).toBeUndefined();
  });

  it('does not count time that a clock set back takes away', async () => {
    const losses = await seen(ids(0, 300));
    const held = afterRun(afterRun(undefined, losses, at(60), 'one'), losses, at(0), 'two');
    expect(held).toMatchObject({ firstHeldAt: at(0), lastHeldAt: at(0), runs: 2 });
  });
});

describe('acceptanceReason', () => {
  const held = (runs: number, minutes: number, rest: Partial<HeldBack> = {}): HeldBack => ({
    id: 'one',
    firstHeldAt: at(0),
    lastHeldAt: at(minutes),
    runs,
    losses: [],
    sketches: {},
    ...rest,
  });
  const policy = { confirmingRuns: 3, spanMs: 15 * MINUTE };

  it.each([
    [1, 0, undefined],
    [3, 14, undefined],
    [2, 99, undefined],
    [3, 15, 'confirmed'],
    [9, 99, 'confirmed'],
  ])('after %i runs over %i minutes: %s', (runs, minutes, expected) => {
    expect(acceptanceReason(held(runs, minutes), policy)).toBe(expected);
  });

  it('leaves it to a person where no run confirms', () => {
    expect(acceptanceReason(held(99, 9_999), { ...policy, confirmingRuns: 0 })).toBeUndefined();
  });

  it('at once when a person has accepted', () => {
    expect(acceptanceReason(held(1, 0, { acceptedBy: { type: 'jwt', id: 'ann' } }), policy)).toBe('accepted');
  });
});
