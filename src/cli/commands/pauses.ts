const FIRST_MS = 100;
const MAX_MS = 2_000;

/** How long to wait before each check of work that runs elsewhere: short at first, and never ending. */
export function* pauses(): Generator<number> {
  for (let ms = FIRST_MS; ; ms = Math.min(MAX_MS, ms * 1.5)) yield ms;
}
