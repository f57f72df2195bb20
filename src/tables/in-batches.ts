import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * So few that turning them into text takes less than a millisecond: others that wait for the event loop hardly notice.
 */
const ROWS_PER_BATCH = 100;

/** The items in batches, with a turn of the event loop for everyone else after each. */
export async function* inBatches<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  size = ROWS_PER_BATCH,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
    await nextTurn();
  }
  if (batch.length > 0) yield batch;
}
