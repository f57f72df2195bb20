import { startSimulator } from '../../simulator/simulator';
import type { Bar } from '../bar';
import { batchRequest, checkRequest } from '../http/check-requests';
import type { MeasuredServer } from '../http/measured-server';
import { KEY } from '../http/start-rolecall';
import { Contest } from './contest';

/** The share of the CPU of a check that instruments may cost. */
const MAX_COST = 0.02;
/** Two processes of the same code differ by as much as what is measured: each contest starts its own. */
const CONTESTS = 6;
const ROUNDS = 120;
const SCRAPES = 20;
const SCRAPE_EVERY_MS = 15_000;

/** What metrics, and traces that are switched off, cost a check: the service as shipped and without them, by turns. */
export async function benchInstruments(): Promise<Bar[]> {
  const simulator = await startSimulator({ org: 'demo' });
  const requests = { check: checkRequest, 'batch of 1,000': batchRequest(simulator.org.users.keys()) };
  const costs = new Map<string, number[]>();
  const scrapes: number[] = [];
  try {
    for (let at = 0; at < CONTESTS; at++) {
      const contest = await Contest.start(simulator.url, ['metrics', 'tracing'], at % 2 === 1);
      try {
        // Both, so that both heaps have seen the same; only one of them observes its process from then on.
        scrapes.push(await scrapeMs(contest.shipped));
        await scrapeMs(contest.bare);
        for (const [what, request] of Object.entries(requests))
          costs.set(what, [...(costs.get(what) ?? []), ...(await contest.run(request, ROUNDS))]);
      } finally {
        await contest.end();
      }
    }
  } finally {
    await simulator.close();
  }
  return [...Array.from(costs, ([what, rounds]) => costBar(what, rounds)), scrapeBar(scrapes)];
}

/** The median of all rounds, and where it lies with a confidence of 95 %. */
function costBar(what: string, rounds: readonly number[]): Bar {
  const sorted = [...rounds].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const at = (position: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(position)))]!;
  const spread = 0.98 * Math.sqrt(sorted.length);
  const median = at(half);
  const measured = `${percent(median)} (${percent(at(half - spread))} to ${percent(at(half + spread))})`;
  const name = `${what}: metrics, and traces off`;
  return { name, measured, bar: `<= ${percent(MAX_COST)} of CPU`, passed: median <= MAX_COST };
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
    measured: `${percent(share, 2)} (${ms.toFixed(1)} ms each)`,
    bar: `<= ${percent(MAX_COST)} of CPU`,
    passed: share <= MAX_COST,
  };
}

function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)} %`;
}
