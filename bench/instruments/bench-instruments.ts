import { startSimulator } from '../../simulator/simulator';
import type { Bar } from '../bar';
import { batchRequest, checkRequest, type Request } from '../http/check-requests';
import type { MeasuredServer } from '../http/measured-server';
import { KEY } from '../http/start-rolecall';
import { Contest, type Variant } from './contest';

/** The share of the CPU of a check that instruments may cost. */
const MAX_COST = 0.02;
/** Two processes of the same code differ by as much as what is measured: each contest starts its own. */
const CONTESTS = 6;
const ROUNDS = 16;
const SCRAPES = 20;
const SCRAPE_EVERY_MS = 15_000;

const SHIPPED: Variant = [];
const WITHOUT: Readonly<Record<string, Variant>> = {
  'metrics and traces off': ['metrics', 'tracing'],
  metrics: ['metrics'],
  'traces off': ['tracing'],
};

/** What metrics, and traces that are switched off, cost a check: the service as shipped and without them, by turns. */
export async function benchInstruments(): Promise<Bar[]> {
  const simulator = await startSimulator({ org: 'demo' });
  const requests = { check: checkRequest, 'batch of 1,000': batchRequest(simulator.org.users.keys()) };
  const costs = new Map<string, number[]>();
  const scrapes: number[] = [];
  try {
    for (let at = 0; at < CONTESTS; at++) {
      const contest = await Contest.start(simulator.url, [SHIPPED, ...Object.values(WITHOUT)]);
      try {
        scrapes.push(await scrapeMs(contest.servers[0]!));
        for (const [what, request] of Object.entries(requests)) await addCosts(costs, contest, what, request);
      } finally {
        await contest.end();
      }
    }
  } finally {
    await simulator.close();
  }
  return [...Array.from(costs, ([name, turns]) => costBar(name, turns)), scrapeBar(scrapes)];
}

async function addCosts(costs: Map<string, number[]>, contest: Contest, what: string, request: Request) {
  for (const [shipped, ...others] of await contest.run(request, ROUNDS)) {
    for (const [at, instruments] of Object.keys(WITHOUT).entries()) {
      const name = `${what}: ${instruments}`;
      costs.set(name, [...(costs.get(name) ?? []), shipped! / others[at]! - 1]);
    }
  }
}

function costBar(name: string, turns: readonly number[]): Bar {
  const sorted = [...turns].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!;
  const measured = `${percent(at(0.5))} (${percent(at(0.25))} to ${percent(at(0.75))})`;
  return { name, measured, bar: `<= ${percent(MAX_COST)} of CPU`, passed: at(0.5) <= MAX_COST };
}

/** CPU of a scrape, in milliseconds. The first one starts what observes the event loop and the heap. */
async function scrapeMs(server: MeasuredServer): Promise<number> {
  const scrape = async () => {
    const answer = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${KEY}` } });
    if (answer.status !== 200) throw new Error(`The scrape answered ${answer.status}.`);
    await answer.text();
  };
  await scrape();
  const before = await server.cpuMicros();
  for (let at = 0; at < SCRAPES; at++) await scrape();
  return ((await server.cpuMicros()) - before) / SCRAPES / 1_000;
}

function scrapeBar(scrapes: readonly number[]): Bar {
  const ms = [...scrapes].sort((one, other) => one - other)[Math.floor(scrapes.length / 2)]!;
  const share = ms / SCRAPE_EVERY_MS;
  return {
    name: 'a scrape every 15 s, of one core',
    measured: `${percent(share)} (${ms.toFixed(1)} ms each)`,
    bar: `<= ${percent(MAX_COST)} of CPU`,
    passed: share <= MAX_COST,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
