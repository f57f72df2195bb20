import type { Yielder } from './yielder';

/** Sorting so many at once takes about a millisecond. */
const RUN = 512;

/** A copy of the list sorted by a text of each item, made in steps that let others use the event loop. */
export async function sortedBy<T>(
  list: readonly T[],
  text: (item: T) => string,
  yielder: Yielder,
): Promise<T[]> {
  let items: T[] = [];
  for (let start = 0; start < list.length; start += RUN) {
    if (yielder.due()) await yielder.yield();
    items.push(...list.slice(start, start + RUN).sort((one, other) => (text(one) < text(other) ? -1 : 1)));
  }
  for (let width = RUN; width < items.length; width *= 2)
    items = await mergedPairs(items, width, text, yielder);
  return items;
}

/** Merges each sorted run of `width` items with the one after it. */
async function mergedPairs<T>(
  items: readonly T[],
  width: number,
  text: (item: T) => string,
  yielder: Yielder,
): Promise<T[]> {
  const merged: T[] = [];
  for (let start = 0; start < items.length; start += 2 * width) {
    const middle = Math.min(start + width, items.length);
    const end = Math.min(start + 2 * width, items.length);
    for (let left = start, right = middle; left < middle || right < end;) {
      if (yielder.due()) await yielder.yield();
      const fromLeft = right === end || (left < middle && text(items[left]!) <= text(items[right]!));
      merged.push(items[fromLeft ? left++ : right++]!);
    }
  }
  return merged;
}
