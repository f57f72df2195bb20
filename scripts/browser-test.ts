import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { callers } from './browser-test/callers';
import { findChromium } from './browser-test/find-chromium';
import { firstLoadFaults } from './browser-test/first-load';
import { furnish } from './browser-test/furnish';
import { hostile } from './browser-test/hostile';
import { makeJourneys } from './browser-test/journeys';
import { pagesOf } from './browser-test/pages-to-walk';
import { livePast } from './browser-test/past';
import { runDemo } from './browser-test/run-demo';
import { scrollMatrix } from './browser-test/scroll-matrix';
import { measureWaits } from './browser-test/waits';
import { looks, walkPages } from './browser-test/walk-pages';

const FOLDER = 'browser-test-results';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const OPTIONS = {
  short: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  /** The simulated organisation; others than that of the demo are large, and waits alone are measured there. */
  org: { type: 'string', default: 'demo' },
} as const;

interface Chosen {
  readonly short: boolean;
  readonly only?: readonly string[];
  readonly org: string;
}

const partsOf = ({
  short,
  org,
  only = org !== 'demo'
    ? ['waits']
    : short
      ? ['journeys', 'waits', 'pages', 'matrix', 'hostile']
      : ['journeys', 'waits', 'pages', 'matrix', 'callers', 'hostile'],
}: Chosen) => only;
const looksOf = ({ short }: Chosen) => (short ? looks.slice(0, 2) : looks);

/** Journeys, pages and callers of the console in a real Chromium, against the service of the demo. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  mkdirSync(FOLDER, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'rolecall-browser-test-'));
  if (values.org === 'demo') await livePast(data);
  const demo = await runDemo({ DATA_DIR: data, DEMO_ORG: values.org });
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const faults = firstLoadFaults();
  try {
    const parts = partsOf(values);
    if (parts.includes('journeys')) faults.push(...(await makeJourneys(browser, demo, FOLDER)));
    if (parts.includes('waits')) faults.push(...(await measureWaits(browser, demo, FOLDER)));
    const pages = parts.some((part) => ['pages', 'callers'].includes(part))
      ? pagesOf(await furnish(demo))
      : {};
    for (const look of parts.includes('pages') ? looksOf(values) : [])
      faults.push(...(await walkPages(browser, demo, pages, look, FOLDER)));
    if (parts.includes('matrix')) faults.push(...(await scrollMatrix(browser, demo, FOLDER)));
    if (parts.includes('callers')) faults.push(...(await callers(browser, demo, pages, FOLDER)));
    if (parts.includes('hostile')) faults.push(...(await hostile(browser, demo, FOLDER)));
  } finally {
    await browser.close();
    await demo.stop();
    rmSync(data, { recursive: true, force: true });
  }
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'The console holds.' : `${faults.length} faults. Screenshots: ${FOLDER}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
