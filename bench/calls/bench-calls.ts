import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrgName } from '../../simulator/org/create-org';
import type { Bar } from '../bar';
import type { CountedDay } from './day-protocol';

const CHANGES = 500;
const MOST = { '10k': 7_000, '100k': 10_000 } as const satisfies Partial<Record<OrgName, number>>;
/** Operations that are shown: those with the most calls. */
const SHOWN = 8;

/** The calls of 24 simulated hours with 500 changes, by the simulator's count. Minutes. */
export async function benchCalls(): Promise<Bar[]> {
  const bars: Bar[] = [];
  for (const [org, most] of Object.entries(MOST)) {
    const day = await countedDay(org as OrgName);
    show(org, day);
    const { total } = day.calls;
    const name = `calls of ${org} in 24 h, ${day.changes} changes`;
    bars.push({ name, measured: `${total}`, bar: `<= ${most}`, passed: total <= most });
    const { unannounced } = day;
    const found = { name: `changes of ${org} that no audit announced`, measured: `${unannounced}`, bar: '0' };
    bars.push({ ...found, passed: unannounced === 0 });
  }
  return bars;
}

/** In a process of its own, whose clocks are not those of the machine. */
async function countedDay(org: OrgName): Promise<CountedDay> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  const env = { ...process.env, DATA_DIR: folder };
  const child = fork(join(__dirname, 'day-process'), [org, String(CHANGES)], { env });
  try {
    const [day] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('The simulated day ended early.'))),
    ])) as [CountedDay];
    return day;
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function show(org: string, { calls, revisions, cpuSeconds }: CountedDay): void {
  console.log(`${org}: ${revisions} revisions, ${cpuSeconds.toFixed(0)} s of CPU time`);
  const most = Object.entries(calls.operations).sort(([, one], [, other]) => other - one);
  for (const [operation, count] of most.slice(0, SHOWN))
    console.log(`  ${String(count).padStart(6)} ${operation}`);
}
