import type { ListResult } from './list-result';

/** Genesys takes at most this many ids in one request. */
const MAX_IDS = 100;

/** Requests entities by id, as many at a time as Genesys takes. Those that it does not show are not in the result. */
export async function inChunks<T>(
  ids: readonly string[],
  ask: (chunk: string[]) => Promise<ListResult<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let from = 0; from < ids.length; from += MAX_IDS)
    items.push(...(await ask(ids.slice(from, from + MAX_IDS))).items);
  return items;
}
