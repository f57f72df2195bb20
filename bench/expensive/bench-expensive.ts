import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bar } from '../bar';
import { p99Of, steadyChecks } from '../snapshots/steady-checks';
import { expensiveRequests } from './expensive-requests';
import { STOP, type Hammered, type HammerOrder } from './hammer-protocol';
import { LargeOrganization } from './large-organization';
import { prepare } from './prepare';

const CALLERS = 3;
const CONNECTIONS_PER_CALLER = 4;
const ORGANIZATIONS = ['10k', '100k'] as const;
const CHECKS_EVERY_MS = 50;
const IDLE_MS = 3_000;
const LOADED_MS = 6_000;
/** What was under way when its client left may take as long. */
const CALM_MS = 1_000;
const BAR_MS = 25;

interface Turn {
  readonly operation: string;
  readonly latenciesMs: readonly number[];
  readonly failures: number;
  readonly hammered: Hammered;
  /** The longest time in which the event loop did one thing. */
  readonly stretchMs: number;
}

/** Checks at 20 a second while each expensive operation is hammered, and while nothing else is done, by turns. */
export async function benchExpensive(): Promise<Bar[]> {
  const bars: Bar[] = [];
  for (const org of ORGANIZATIONS) bars.push(...(await benchOn(org)));
  return bars;
}

async function benchOn(org: (typeof ORGANIZATIONS)[number]): Promise<Bar[]> {
  const large = await LargeOrganization.start(org);
  const hammer = fork(join(__dirname, 'hammer-process.js'));
  try {
    const requests = expensiveRequests(large, await prepare(large));
    const keys = await Promise.all(Array.from({ length: CALLERS }, () => large.newKey('admin')));
    const check = await checkOf(large);
    const idle: number[] = [];
    const turns: Turn[] = [];
    for (const [operation, asked] of Object.entries(requests)) {
      await sleep(CALM_MS);
      idle.push(...(await checksDuring(check, IDLE_MS)).latenciesMs);
      const order = { url: large.url, keys, connectionsPerKey: CONNECTIONS_PER_CALLER, requests: asked };
      await large.longestStretchMs();
      const turn = await hammeredTurn(hammer, operation, order, check);
      turns.push({ ...turn, stretchMs: await large.longestStretchMs() });
      say(turns.at(-1)!);
    }
    return barsOf(org, idle, turns);
  } finally {
    hammer.disconnect();
    await large.end();
  }
}

interface Check {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function checkOf(large: LargeOrganization): Promise<Check> {
  const [userId] = large.org.users.keys();
  const { domain, entityType, action } = large.org.catalogue[0]!;
  const query = new URLSearchParams({ userId: userId!, permission: `${domain}:${entityType}:${action}` });
  return {
    url: `${large.url}/api/v1/check-permission?${query.toString()}`,
    headers: { authorization: `Bearer ${await large.newKey('access-checker')}` },
  };
}

function checksDuring({ url, headers }: Check, ms: number) {
  return steadyChecks(url, headers, () => sleep(ms), CHECKS_EVERY_MS);
}

async function hammeredTurn(hammer: ChildProcess, operation: string, order: HammerOrder, check: Check) {
  hammer.send(order);
  const { latenciesMs, failures } = await checksDuring(check, LOADED_MS);
  const answer = once(hammer, 'message') as Promise<[Hammered]>;
  hammer.send(STOP);
  const [hammered] = await answer;
  return { operation, latenciesMs, failures, hammered };
}

function say({ operation, latenciesMs, failures, hammered, stretchMs }: Turn): void {
  const p99 = p99Of(latenciesMs).toFixed(1);
  const max = Math.max(...latenciesMs).toFixed(1);
  console.log(
    `  ${operation.padEnd(28)} p99 ${p99} ms, max ${max} ms, longest stretch ${stretchMs} ms, ${failures} failed; ${JSON.stringify(hammered)}`,
  );
}

function barsOf(org: string, idle: readonly number[], turns: readonly Turn[]): Bar[] {
  const idleP99 = p99Of(idle);
  const all = turns.flatMap(({ latenciesMs }) => latenciesMs);
  const worst = [...turns].sort((one, other) => p99Of(other.latenciesMs) - p99Of(one.latenciesMs))[0]!;
  const failed = turns.filter(({ failures }) => failures > 0).map(({ operation }) => operation);
  const bar = (name: string, latencies: readonly number[]): Bar => ({
    name: `${org}: ${name}`,
    measured: `p99 ${p99Of(latencies).toFixed(1)}, idle ${idleP99.toFixed(1)} ms`,
    bar: `idle + ${BAR_MS} ms`,
    passed: p99Of(latencies) <= idleP99 + BAR_MS && failed.length === 0,
  });
  return [
    bar('checks, all expensive work', all),
    bar(`checks, the worst: ${worst.operation}`, worst.latenciesMs),
  ];
}
