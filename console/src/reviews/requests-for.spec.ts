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

  it('decides one by one, each as it was shown, about single items', () => {
    expect(requests([1, 3])).toEqual([single(1), single(3)]);
  });

  it('decides at once about part of a group, and takes none for whole as long as not everything is listed', () => {
    const positions = [{ kind: 'positions', positions: [4, 5] }];
    expect(requests([4, 5], false)).toEqual(positions);
    const third = { ...item(6, 'c') };
    const isChosen = ({ position }: Item) => position === 4 || position === 5;
    expect(requestsFor([...listed, third], isChosen, true)).toEqual(positions);
  });

  it('decides one by one about what was decided before, as it was shown', () => {
    const decided = [1, 2].map((position) => ({ ...item(position, 'a'), state: 'decided' as const }));
    expect(requestsFor(decided, () => true, true)).toEqual([single(1), single(2)]);
  });

  it('asks nothing where nothing is chosen', () => {
    expect(requests([])).toEqual([]);
  });
});
