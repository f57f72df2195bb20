import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { callers } from './browser-test/callers';
import { findChromium } from './browser-test/find-chromium';
import { firstLoadFaults } from './browser-test/first-load';
import { journeys } from './browser-test/journeys';
import { startDemo } from './browser-test/start-demo';
import { Visitor } from './browser-test/visitor';
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

/** Journeys, pages and callers of the console in a real Chromium, against the service of the demo. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
  mkdirSync(FOLDER, { recursive: true });
  const demo = await startDemo();
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const faults = firstLoadFaults();
  try {
    for (const { name, maxClicks, run } of journeys) {
      const visitor = await Visitor.open(browser, demo, { folder: FOLDER });
      await visitor.signIn(demo.apiKey);
      await run(visitor).catch((error: unknown) => visitor.fault(`did not end: ${String(error)}`));
      if (visitor.clicks > maxClicks) visitor.fault(`took ${visitor.clicks} clicks, more than ${maxClicks}`);
      console.log(`${name}: ${visitor.clicks} clicks of at most ${maxClicks}`);
      faults.push(...(await visitor.leave(name)));
    }
    for (const look of values.short ? looks.slice(0, 2) : looks)
      faults.push(...(await walkPages(browser, demo, look, FOLDER)));
    if (!values.short) faults.push(...(await callers(browser, demo, FOLDER)));
  } finally {
    await browser.close();
    demo.stop();
  }
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'The console holds.' : `${faults.length} faults. Screenshots: ${FOLDER}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
