import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { barTable, type Bar } from './bar';
import { benchParts } from './bench-parts';

const RESULTS = 'bench-results';

/** Measures the product on this machine alone: the parts that are named (`main.js http audit`), or all of them. */
async function main(): Promise<void> {
  const names = partsOrExit(process.argv.slice(2));
  console.log(`Node ${process.version}, ${cpus().length} cores`);
  const bars: Bar[] = [];
  for (const name of names) {
    console.log(`\n${name} …`);
    const measured = (await benchParts[name]?.()) ?? [];
    console.log(barTable(measured));
    bars.push(...measured);
  }
  write(bars);
}

function partsOrExit(names: readonly string[]): readonly string[] {
  const unknown = names.filter((name) => !Object.hasOwn(benchParts, name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. Parts: ${Object.keys(benchParts).join(', ')}.`);
    process.exit(2);
  }
  return names.length > 0 ? names : Object.keys(benchParts);
}

function write(bars: readonly Bar[]): void {
  mkdirSync(RESULTS, { recursive: true });
  const file = `${RESULTS}/bench.json`;
  writeFileSync(file, `${JSON.stringify({ node: process.version, bars }, null, 2)}\n`);
  const missed = bars.filter(({ passed }) => !passed).length;
  console.log(`\nWritten to ${file}. ${missed} of ${bars.length} bars missed.`);
}

void main();
