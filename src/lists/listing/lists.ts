import type { AccessIndex } from '../../access/index/access-index';
import { oncePerIndex } from '../../access/questions/once-per-index';
import { SortedList, type Position } from '../paging/sorted-list';
import { Yielder } from '../../common/yielder';

/** A kind of list: what is on it, and what it can be sorted by. */
export interface ListDefinition<Item, Sort extends string> {
  readonly items: (index: AccessIndex) => Iterable<Item>;
  readonly positionLength: number;
  readonly sorts: Readonly<Record<Sort, (item: Item) => Position>>;
}

/** The lists of one kind for every revision in use: built when they are first requested, and then retained. */
export class Lists<Item, Sort extends string> {
  private readonly listsOf = oncePerIndex((index): RevisionLists<Item, Sort> => ({
    items: gathered(this.definition.items(index)),
    sorted: new Map(),
  }));

  constructor(private readonly definition: ListDefinition<Item, Sort>) {}

  sorted(index: AccessIndex, sort: Sort): Promise<SortedList<Item>> {
    const lists = this.listsOf(index);
    const list = lists.sorted.get(sort) ?? this.sort(lists, sort);
    lists.sorted.set(sort, list);
    return list;
  }

  private async sort({ items }: RevisionLists<Item, Sort>, sort: Sort): Promise<SortedList<Item>> {
    const { sorts, positionLength } = this.definition;
    return SortedList.of(await items, { positionOf: sorts[sort], positionLength }, new Yielder());
  }
}

interface RevisionLists<Item, Sort> {
  /** Shared by the lists in different orders. */
  readonly items: Promise<readonly Item[]>;
  readonly sorted: Map<Sort, Promise<SortedList<Item>>>;
}

async function gathered<Item>(items: Iterable<Item>): Promise<readonly Item[]> {
  const yielder = new Yielder();
  const gathered: Item[] = [];
  for (const item of items) {
    gathered.push(item);
    if (yielder.due()) await yielder.yield();
  }
  return gathered;
}
