import type { Schemas } from '../api/client';
import { groupItems } from './group-items';

type Item = Schemas['ReviewItemDto'];

const kept = { decision: 'keep', decidedAt: '2026-03-01T00:00:00.000Z' } as Item['earlier'][number];
const item = (position: number, roleId: string, divisionId: string, earlier: Item['earlier'] = [kept]) =>
  ({ position, role: { id: roleId }, division: { id: divisionId }, earlier }) as Item;
const positions = (items: readonly Item[]) =>
  groupItems(items).map((group) => group.items.map(({ position }) => position));

describe('groupItems', () => {
  it('puts the same role in the same division together', () => {
    expect(positions([item(1, 'a', 'x'), item(2, 'b', 'x'), item(3, 'a', 'x'), item(4, 'a', 'y')])).toEqual([
      [1, 3],
      [2],
      [4],
    ]);
  });

  it('keeps ids apart that look alike when they are joined', () => {
    expect(positions([item(1, 'a,b', 'c'), item(2, 'a', 'b,c')])).toEqual([[1], [2]]);
  });

  it('puts what is new first, within a group and of groups', () => {
    expect(positions([item(1, 'a', 'x'), item(2, 'b', 'x'), item(3, 'b', 'x', [])])).toEqual([[3, 2], [1]]);
  });
});
