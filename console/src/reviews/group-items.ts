import type { Schemas } from '../api/client';
import { novelties, noveltyOf } from './novelty-of';

type Item = Schemas['ReviewItemDto'];

/** Items about the same role in the same division. */
export interface ItemGroup {
  readonly key: string;
  readonly role: Item['role'];
  readonly division: Item['division'];
  readonly items: readonly Item[];
}

/** Like items together, and what is different since the last review first: within a group, and of groups. */
export function groupItems(items: readonly Item[]): ItemGroup[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify([item.role.id, item.division.id]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups]
    .map(([key, members]) => groupOf(key, members.sort(byNovelty)))
    .sort((one, other) => byNovelty(one.items[0]!, other.items[0]!));
}

function groupOf(key: string, items: readonly Item[]): ItemGroup {
  const { role, division } = items[0]!;
  return { key, role, division, items };
}

function byNovelty(one: Item, other: Item): number {
  return rank(one) - rank(other) || one.position - other.position;
}

const rank = (item: Item) => novelties.indexOf(noveltyOf(item));
