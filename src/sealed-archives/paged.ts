import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows that are read at once. */
const PAGE = 500;

/** Pages until one is not full, with a turn of the event loop for everyone else after each. */
export async function* paged<Row>(
  read: (limit: number, last: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let last: Row | undefined;
  for (;;) {
    const page = await read(PAGE, last);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1);
    await nextTurn();
  }
}
