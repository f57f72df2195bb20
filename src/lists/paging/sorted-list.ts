import type { Yielder } from '../../common/yielder';
import { orderText } from '../../common/order-text';
import { sortedBy } from '../../common/sorted-by';

/** The position of an item in a list: what it is sorted by, and last its id. No two share a position. */
export type Position = readonly string[];

export interface ListOrder<Item> {
  readonly positionOf: (item: Item) => Position;
  /** How many texts a position has. */
  readonly positionLength: number;
}

/** Which items of a list are requested, and in which direction. */
export interface ItemRequest<Item> {
  readonly descending?: boolean;
  /** Absent: all match. */
  readonly matches?: ((item: Item) => boolean) | undefined;
}

export interface PageRequest<Item> extends ItemRequest<Item> {
  /** Most items on the page. */
  readonly size: number;
  /** The page begins after this position, whether or not there is still an item there. */
  readonly after?: Position;
  /** How many match, if that is known: then no more is scanned than the page needs. */
  readonly total?: number;
}

export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** How many match, on all pages. */
  readonly total: number;
  /** Where the next page begins, when there is one. */
  readonly next?: Position;
}

/** Items in an order, given page by page. */
export class SortedList<Item> {
  private constructor(
    private readonly items: readonly Item[],
    private readonly order: ListOrder<Item>,
  ) {}

  get positionLength(): number {
    return this.order.positionLength;
  }

  static async of<Item>(
    items: Iterable<Item>,
    order: ListOrder<Item>,
    yielder: Yielder,
  ): Promise<SortedList<Item>> {
    const placed: { item: Item; text: string }[] = [];
    for (const item of items) {
      placed.push({ item, text: orderText(...order.positionOf(item)) });
      if (yielder.due()) await yielder.yield();
    }
    const sorted = await sortedBy(placed, ({ text }) => text, yielder);
    return new SortedList(
      sorted.map(({ item }) => item),
      order,
    );
  }

  /** Of items that are in this order already. */
  static inOrder<Item>(items: readonly Item[], order: ListOrder<Item>): SortedList<Item> {
    return new SortedList(items, order);
  }

  /** All items that match, in order. */
  async *all(request: ItemRequest<Item>, yielder: Yielder): AsyncGenerator<Item> {
    for (let place = 0; place < this.items.length; place++) {
      if (yielder.due()) await yielder.yield();
      const item = this.at(place, request);
      if (request.matches?.(item) !== false) yield item;
    }
  }

  async page(request: PageRequest<Item>, yielder: Yielder): Promise<ListPage<Item>> {
    const { size, matches = () => true, total = request.matches ? undefined : this.items.length } = request;
    const start = this.startOf(request);
    // One more than the page holds: it shows that there is a next one.
    const found: Item[] = [];
    let counted = 0;
    for (let place = total === undefined ? 0 : start; place < this.items.length; place++) {
      if (total !== undefined && found.length > size) break;
      if (yielder.due()) await yielder.yield();
      const item = this.at(place, request);
      if (!matches(item)) continue;
      counted++;
      if (place >= start && found.length <= size) found.push(item);
    }
    const items = found.slice(0, size);
    const next = found.length > size ? this.order.positionOf(items.at(-1)!) : undefined;
    return { items, total: total ?? counted, next };
  }

  private at(place: number, { descending }: ItemRequest<Item>): Item {
    return this.items[descending ? this.items.length - 1 - place : place]!;
  }

  /** The first place of the page. */
  private startOf({ after, descending }: PageRequest<Item>): number {
    if (after === undefined) return 0;
    const text = orderText(...after);
    return descending
      ? this.items.length - this.countUntil((one) => one < text)
      : this.countUntil((one) => one <= text);
  }

  /** How many items precede the first whose text is not `within`. */
  private countUntil(within: (text: string) => boolean): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (within(orderText(...this.order.positionOf(this.items[middle]!)))) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
