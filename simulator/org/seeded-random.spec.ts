import { SeededRandom } from './seeded-random';

const draw = (random: SeededRandom): number[] => Array.from({ length: 20 }, () => random.below(1_000_000));

describe('SeededRandom', () => {
  it('gives the same sequence for the same seed', () => {
    expect(draw(new SeededRandom(7))).toEqual(draw(new SeededRandom(7)));
  });

  it('gives another sequence for another seed', () => {
    expect(draw(new SeededRandom(7))).not.toEqual(draw(new SeededRandom(8)));
  });

  it('forks into sequences that differ by label and by seed', () => {
    const forks = [
      new SeededRandom(7).fork('people'),
      new SeededRandom(7).fork('groups'),
      new SeededRandom(8).fork('people'),
    ].map((fork) => draw(fork).join());

    expect(new Set(forks).size).toBe(3);
  });

  it('forks the same whatever was drawn before', () => {
    const used = new SeededRandom(7);
    draw(used);

    expect(draw(used.fork('people'))).toEqual(draw(new SeededRandom(7).fork('people')));
  });

  it('stays below the limit and reaches all of it', () => {
    const random = new SeededRandom(1);
    const seen = new Set(Array.from({ length: 500 }, () => random.below(5)));

    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('hits a chance about as often as it says', () => {
    const random = new SeededRandom(1);
    const hits = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length;

    expect(hits).toBeGreaterThan(2_800);
    expect(hits).toBeLessThan(3_200);
  });

  it('never repeats an item in a sample, and gives all when asked for too many', () => {
    const random = new SeededRandom(1);

    expect(new Set(random.sample(['a', 'b', 'c', 'd'], 3)).size).toBe(3);
    expect(random.sample(['a', 'b'], 9).sort()).toEqual(['a', 'b']);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new SeededRandom(1).pick([])).toThrow(RangeError);
  });

  it('makes ids shaped like version 4 UUIDs, all different', () => {
    const random = new SeededRandom(1);
    const ids = Array.from({ length: 50_000 }, () => random.uuid());

    expect(new Set(ids).size).toBe(50_000);
    for (const id of ids.slice(0, 100)) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
