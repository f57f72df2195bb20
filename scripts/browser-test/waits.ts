import type { Browser } from 'playwright-core';
import type { Demo } from './run-demo';
import { Visitor } from './visitor';

const TIMES = 3;

interface Bar {
  readonly name: string;
  readonly path: string;
  /** What shows when the wait is over. */
  readonly until: string;
  readonly maxMs: number;
}

const ROW = 'tbody tr, ol li, main [role="gridcell"]';
const lists = [
  '/people',
  '/groups',
  '/clients',
  '/roles',
  '/divisions',
  '/permissions',
  '/findings',
  '/history',
];

/** Until Home can be used, and until the first rows of each list show. */
const waits: readonly Bar[] = [
  { name: 'Home can be used', path: '/', until: '#navigation a[aria-current="page"], main h1', maxMs: 2_000 },
  ...[...lists, '/permissions/recording:recording:delete'].map((path) => ({
    name: `first rows of ${path}`,
    path,
    until: `${ROW}, main .mantine-Paper-root`,
    maxMs: 1_000,
  })),
];

/** Waits for each as someone does who is signed in, some times; the middle one counts. */
export async function measureWaits(browser: Browser, demo: Demo, folder: string): Promise<string[]> {
  const visitor = await Visitor.open(browser, demo, { folder });
  await visitor.signIn(demo.apiKey);
  for (const bar of waits) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await wait(visitor, demo, bar));
    const middle = Math.round(times.sort((one, other) => one - other)[1] ?? Infinity);
    console.log(`${bar.name}: ${middle} ms of at most ${bar.maxMs}`);
    if (middle > bar.maxMs) visitor.fault(`${bar.name} took ${middle} ms, more than ${bar.maxMs}`);
  }
  return visitor.leave('waits');
}

/** From the request for the page until it shows, in milliseconds. */
async function wait({ page }: Visitor, demo: Demo, { path, until }: Bar): Promise<number> {
  const start = performance.now();
  await page.goto(`${demo.url}/console${path}`, { waitUntil: 'commit' });
  await page.locator(until).first().waitFor();
  return performance.now() - start;
}
