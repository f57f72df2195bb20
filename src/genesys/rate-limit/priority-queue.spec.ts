import { PriorityQueue } from './priority-queue';

describe('PriorityQueue', () => {
  const lineOf = (interactive: number, sync: number) => {
    const line = new PriorityQueue<string>();
    for (let index = 0; index < sync; index += 1) line.add('sync', `s${index}`);
    for (let index = 0; index < interactive; index += 1) line.add('interactive', `i${index}`);
    return line;
  };
  const all = (line: PriorityQueue<string>) => Array.from({ length: line.length }, () => line.next());

  it('serves first come, first served within a priority', () => {
    expect(all(lineOf(0, 3))).toEqual(['s0', 's1', 's2']);
    expect(all(lineOf(3, 0))).toEqual(['i0', 'i1', 'i2']);
  });

  it('serves interactive first, but leaves one slot in five to a waiting sync', () => {
    expect(all(lineOf(9, 3))).toEqual([
      'i0',
      'i1',
      'i2',
      'i3',
      's0',
      'i4',
      'i5',
      'i6',
      'i7',
      's1',
      'i8',
      's2',
    ]);
  });

  it('lets a waiter leave', () => {
    const line = lineOf(1, 2);
    line.remove('sync', 's0');
    line.remove('sync', 'unknown');

    expect(all(line)).toEqual(['i0', 's1']);
  });

  it('never counts more ahead of a newcomer than really go before it', () => {
    for (let interactive = 0; interactive < 12; interactive += 1) {
      for (let sync = 0; sync < 4; sync += 1) {
        for (const priority of ['interactive', 'sync'] as const) {
          const line = lineOf(interactive, sync);
          const ahead = line.ahead(priority);
          line.add(priority, 'newcomer');
          expect(all(line).indexOf('newcomer')).toBeGreaterThanOrEqual(ahead);
        }
      }
    }
  });
});
