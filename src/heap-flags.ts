const MB = 1024 ** 2;
/** Of a container's memory limit: the rest is for young objects, buffers, SQLite's cache and the code. */
const SHARE_OF_LIMIT = 0.7;
const INITIAL_SHARE = 0.4;
/** With as much the first snapshots of 100,000 users fit without a full collection (docs/operations.md). */
const MAX_INITIAL_MB = 1_500;

export interface Memory {
  /** Of the machine, in bytes. */
  readonly total: number;
  /** What the operating system allows this process, in bytes: 0 or more than `total` where it sets no limit. */
  readonly limit: number;
}

/**
 * V8's flags that give the heap room at once, so that checks do not wait for full collections while it grows. The size
 * of the heap follows a container's memory limit; without one it is Node's own. `given` are flags that the operator
 * has set already, and they win.
 */
export function heapFlags({ total, limit }: Memory, given: string): string[] {
  const isLimited = limit > 0 && limit < total;
  const available = isLimited ? limit : total;
  const initial = Math.min(MAX_INITIAL_MB, (available / MB) * INITIAL_SHARE);
  const flags: string[] = [];
  if (isLimited && !given.includes('max-old-space-size'))
    flags.push(`--max-old-space-size=${Math.floor((available / MB) * SHARE_OF_LIMIT)}`);
  if (!given.includes('initial-old-space-size'))
    flags.push(`--initial-old-space-size=${Math.floor(initial)}`);
  return flags;
}
