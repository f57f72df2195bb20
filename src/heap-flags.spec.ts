import { heapFlags } from './heap-flags';

const GB = 1024 ** 3;

describe('heapFlags', () => {
  it.each([
    ['a large machine', 64 * GB, 0, ['--initial-old-space-size=1500']],
    ['a machine whose limit is no limit', 64 * GB, 2 ** 63, ['--initial-old-space-size=1500']],
    ['a small machine', 2 * GB, 0, ['--initial-old-space-size=819']],
    ['a container', 64 * GB, GB, ['--max-old-space-size=716', '--initial-old-space-size=409']],
    ['a large container', 64 * GB, 8 * GB, ['--max-old-space-size=5734', '--initial-old-space-size=1500']],
  ])('gives room on %s', (_, total, limit, expected) => {
    expect(heapFlags({ total, limit }, '')).toEqual(expected);
  });

  it('leaves what the operator has set', () => {
    const memory = { total: 8 * GB, limit: GB };
    expect(heapFlags(memory, '--max-old-space-size=600')).toEqual(['--initial-old-space-size=409']);
    expect(heapFlags(memory, '--initial-old-space-size=100 --max-old-space-size=600')).toEqual([]);
  });
});
