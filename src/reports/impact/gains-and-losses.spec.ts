import { GainsAndLosses } from './gains-and-losses';

const none = {
  oldPermissions: [],
  newPermissions: [],
  addedPermissions: [],
  removedPermissions: [],
  widenedPermissions: [],
  narrowedPermissions: [],
};

function sumsOf(...changes: Partial<Record<keyof typeof none, string[]>>[]): GainsAndLosses {
  const sums = new GainsAndLosses();
  for (const change of changes) sums.add({ ...none, ...change });
  return sums;
}

describe('GainsAndLosses', () => {
  it('counts people, and each once on each side', () => {
    const { people, gaining, losing } = sumsOf(
      { addedPermissions: ['a:b:c', 'a:b:d'], widenedPermissions: ['a:b:e'] },
      { addedPermissions: ['a:b:c'], narrowedPermissions: ['a:b:e'] },
      {},
    );
    expect({ people, gaining, losing }).toEqual({ people: 3, gaining: 2, losing: 1 });
  });

  it('counts for each permission how many it comes to and goes from', () => {
    const sums = sumsOf(
      { removedPermissions: ['b:x:y'], addedPermissions: ['a:x:y'] },
      { widenedPermissions: ['a:x:y'], narrowedPermissions: ['a:x:y'] },
    );
    expect(sums.byPermission).toEqual([
      ['a:x:y', { added: 1, widened: 1, narrowed: 1, removed: 0 }],
      ['b:x:y', { added: 0, widened: 0, narrowed: 0, removed: 1 }],
    ]);
  });

  it('draws a bar for each of a few permissions, the longest first', () => {
    const { chart } = sumsOf(
      { addedPermissions: ['a:b:c', 'a:b:d'] },
      { widenedPermissions: ['a:b:d'], removedPermissions: ['admin'] },
    );
    expect(chart).toEqual({
      title: 'How many people gain and lose, by permission',
      bars: [
        { label: 'a:b:d', lost: 0, gained: 2 },
        { label: 'a:b:c', lost: 0, gained: 1 },
        { label: 'admin', lost: 1, gained: 0 },
      ],
      note: undefined,
    });
  });

  it('draws a bar for each domain where there are many permissions, and counts a person once in it', () => {
    const many = Array.from({ length: 20 }, (_, number) => `many:entity:${number}`);
    const { chart } = sumsOf(
      { addedPermissions: many, removedPermissions: ['admin', 'few:x:y'] },
      { addedPermissions: many, widenedPermissions: ['few:x:z'] },
    );
    expect(chart.title).toBe('How many people gain and lose, by domain of permissions');
    expect(chart.bars).toEqual([
      { label: 'few', lost: 1, gained: 1 },
      { label: 'many', lost: 0, gained: 2 },
      { label: 'admin', lost: 1, gained: 0 },
    ]);
  });

  it('says how many bars it leaves out', () => {
    const domains = Array.from({ length: 18 }, (_, number) => `domain${number}:x:y`);
    const { bars, note } = sumsOf({ addedPermissions: domains }).chart;
    expect(bars).toHaveLength(16);
    expect(note).toBe('2 more: see the list of permissions.');
  });

  it('has nothing to say of nobody', () => {
    const sums = sumsOf();
    expect([sums.chart.bars, sums.byPermission]).toEqual([[], []]);
  });
});
