import type { Schemas } from '../api/client';
import { requestsFor } from './requests-for';

type Item = Schemas['ReviewItemDto'];

const item = (position: number, roleId: string) =>
  ({
    position,
    version: position * 10,
    state: 'open',
    role: { id: roleId },
    division: { id: '*' },
    earlier: [],
  }) as unknown as Item;
const listed = [item(1, 'a'), item(2, 'a'), item(3, 'b'), item(4, 'c'), item(5, 'c')];
const single = (position: number) => ({ kind: 'single', position, version: position * 10 });
const requests = (chosen: readonly number[], isWhole = true) =>
  requestsFor(listed, ({ position }) => chosen.includes(position), isWhole);

describe('requestsFor', () => {
  it('decides at once about a group that is chosen as a whole, and says how many were seen', () => {
    expect(requests([1, 2])).toEqual([
      { kind: 'bulk', filter: { state: 'open', roleId: 'a', divisionId: '*' }, expectedCount: 2 },
    ]);
  });

  it('decides one by one, each as it was shown, about part of a group and about a single item', () => {
    expect(requests([1, 3])).toEqual([single(1), single(3)]);
  });

  it('takes no group for whole as long as not everything is listed', () => {
    expect(requests([4, 5], false)).toEqual([single(4), single(5)]);
  });

  it('asks nothing where nothing is chosen', () => {
    expect(requests([])).toEqual([]);
  });
});
