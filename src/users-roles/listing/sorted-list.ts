import type { Breather } from '../../common/breather';
import { orderText } from '../../common/order-text';
import { sortedBy } from '../../common/sorted-by';

/** Where an item stands in a list: what it is sorted by, and last its id. No two stand at the same place. */
export type Position = readonly string[];

export interface ListOrder<Item> {
  readonly positionOf: (item: Item) => Position;
  /** How many texts a position has. */
  readonly positionLength: number;
}

export interface PageRequest<Item> {
  /** Most items on the page. */
  readonly size: number;
  readonly descending?: boolean;
  /** The page begins behind this place, whether anything still stands there or not. */
  readonly after?: Position;
  /** Absent: all match. */
  readonly matches?: (item: Item) => boolean;
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
    breather: Breather,
  ): Promise<SortedList<Item>> {
    const placed: { item: Item; text: string }[] = [];
    for (const item of items) {
      placed.push({ item, text: orderText(...order.positionOf(item)) });
      if (breather.due()) await breather.breathe();
    }
    const sorted = await sortedBy(placed, ({ text }) => text, breather);
    return new SortedList(
      sorted.map(({ item }) => item),
      order,
    );
  }

  async page(request: PageRequest<Item>, breather: Breather): Promise<ListPage<Item>> {
    const { size, matches } = request;
    const start = this.startOf(request);
    if (matches === undefined) {
      const items = this.slice(start, start + size, request);
      return {
        items,
        total: this.items.length,
        next: this.nextAfter(items, start + size < this.items.length),
      };
    }
    const items: Item[] = [];
    let total = 0;
    let more = false;
    for (let place = 0; place < this.items.length; place++) {
      if (breather.due()) await breather.breathe();
      const item = this.at(place, request);
      if (!matches(item)) continue;
      total++;
      if (place < start) continue;
      if (items.length < size) items.push(item);
      else more = true;
    }
    return { items, total, next: this.nextAfter(items, more) };
  }

  private slice(start: number, end: number, request: PageRequest<Item>): Item[] {
    const places = Math.max(0, Math.min(end, this.items.length) - start);
    return Array.from({ length: places }, (_, i) => this.at(start + i, request));
  }

  private at(place: number, { descending }: PageRequest<Item>): Item {
    return this.items[descending ? this.items.length - 1 - place : place]!;
  }

  private nextAfter(items: readonly Item[], more: boolean): Position | undefined {
    const last = items.at(-1);
    return more && last !== undefined ? this.order.positionOf(last) : undefined;
  }

  /** The first place of the page. */
  private startOf({ after, descending }: PageRequest<Item>): number {
    if (after === undefined) return 0;
    const text = orderText(...after);
    return descending
      ? this.items.length - this.countUntil((one) => one < text)
      : this.countUntil((one) => one <= text);
  }

  /** How many items stand before the first whose text is not `within`. */
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
