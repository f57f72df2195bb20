import type { Schemas } from '../api/client';
import { noveltyOf } from './novelty-of';

type Item = Schemas['ReviewItemDto'];

const decided = (decision: Item['earlier'][number]['decision']) =>
  [{ decision, decidedAt: '2026-03-01T00:00:00.000Z' }] as Item['earlier'];
const granted = (asOf: string) => ({ asOf }) as Item['granted'];

describe('noveltyOf', () => {
  it.each<[string, Parameters<typeof noveltyOf>[0], string]>([
    ['what no review has asked about', { earlier: [] }, 'new'],
    ['what was kept', { earlier: decided('keep') }, 'known'],
    [
      'what was kept and is as old as that',
      { earlier: decided('keep'), granted: granted('2026-02-01T00:00:00.000Z') },
      'known',
    ],
    [
      'what was granted after it',
      { earlier: decided('keep'), granted: granted('2026-04-01T00:00:00.000Z') },
      'granted',
    ],
    ['what was to be taken away', { earlier: decided('take_away') }, 'returned'],
    ['what was gone', { earlier: decided('keep'), outcome: 'returned' }, 'returned'],
  ])('tells %s', (_, item, expected) => {
    expect(noveltyOf(item)).toBe(expected);
  });
});
