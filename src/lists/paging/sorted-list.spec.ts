import fc from 'fast-check';
import { Yielder } from '../../common/yielder';
import { orderText } from '../../common/order-text';
import { SortedList, type PageRequest, type Position } from './sorted-list';

interface Item {
  readonly name: string;
  readonly id: string;
}

const order = { positionOf: ({ name, id }: Item) => [name, id], positionLength: 2 };
const items = fc
  .uniqueArray(fc.record({ name: fc.constantFrom('', 'a', 'ab', 'b'), id: fc.string({ maxLength: 2 }) }), {
    selector: ({ id }) => id,
  })
  .map((list): Item[] => list);
const isWanted = ({ id }: Item) => id.length !== 1;
const textOf = (item: Item) => orderText(...order.positionOf(item));

const listOf = (list: readonly Item[]) => SortedList.of(list, order, new Yielder());

async function walk(list: SortedList<Item>, request: PageRequest<Item>): Promise<Item[]> {
  const found: Item[] = [];
  let after: Position | undefined;
  do {
    const page = await list.page({ ...request, after }, new Yielder());
    expect(page.items.length).toBeLessThanOrEqual(request.size);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

function expected(
  list: readonly Item[],
  { descending, matches = () => true }: Partial<PageRequest<Item>>,
): Item[] {
  const sorted = list.filter(matches).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
  return descending ? sorted.reverse() : sorted;
}

describe('SortedList', () => {
  const request = fc.record({
    size: fc.integer({ min: 1, max: 4 }),
    descending: fc.boolean(),
    matches: fc.constantFrom(undefined, isWanted),
  });

  it('gives what matches on its pages, each item once and in order', async () => {
    const property = fc.asyncProperty(items, request, async (list, asked) => {
      expect(await walk(await listOf(list), asked)).toEqual(expected(list, asked));
    });
    await fc.assert(property);
  });

  it('counts what matches on all pages', async () => {
    const property = fc.asyncProperty(items, request, async (list, asked) => {
      const { total } = await (await listOf(list)).page(asked, new Yielder());
      expect(total).toBe(expected(list, asked).length);
    });
    await fc.assert(property);
  });

  it('gives the same when it is told how many match', async () => {
    const property = fc.asyncProperty(items, request, async (list, asked) => {
      const sorted = await listOf(list);
      const counted = await sorted.page(asked, new Yielder());
      const told = await sorted.page({ ...asked, total: counted.total }, new Yielder());
      expect(told).toEqual(counted);
    });
    await fc.assert(property);
  });

  it('goes on behind a place where nothing stands any more', async () => {
    const property = fc.asyncProperty(items, request, async (list, asked) => {
      const [first] = expected(list, asked);
      if (first === undefined) return;
      const rest = list.filter((item) => item !== first);
      const after = order.positionOf(first);
      const page = await (await listOf(rest)).page({ ...asked, size: 99, after }, new Yielder());
      expect(page.items).toEqual(expected(rest, asked));
    });
    await fc.assert(property);
  });
});
