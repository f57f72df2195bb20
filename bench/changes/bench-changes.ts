import { setTimeout as sleep } from 'node:timers/promises';
import { truthOf } from '../../simulator/org/truth';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import type { Calls } from '../../simulator/controls/call-counter';
import { grantChanges } from '../../scripts/chaos-test/grant-changes';
import { ServiceGroup } from '../../scripts/chaos-test/service-group';
import { makePlace } from '../../scripts/crash-test/database-place';
import type { ChangeDto } from '../../src/changes/api/change.dto';

const CHANGES = '/api/v1/changes';
/** More calls than the limit of a minute, so that it is felt. */
const ITEMS = 100;

export interface ChangesBenchResult {
  readonly items: number;
  /** Of the simulator's counters, while the change was applied. */
  readonly calls: number;
  readonly writes: number;
  /** From the start of the service to the end of the roll-back. */
  readonly rateLimited: number;
  readonly mostInAMinute: number;
  readonly sameTruth: boolean;
  readonly seconds: number;
}

/** A change and its roll-back on `demo`, with the default limits on both sides: 270 calls a minute of ours, 300 of the simulator's. */
export async function benchChanges(): Promise<ChangesBenchResult> {
  const place = await makePlace('sqlite');
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: 300 } });
  const group = new ServiceGroup(place, simulator.url, { GENESYS_RATE_LIMIT_PER_MINUTE: '270' });
  try {
    await group.start(1);
    return await measured(group, simulator);
  } finally {
    await group.end();
    await simulator.close();
    await place.remove();
  }
}

async function measured(group: ServiceGroup, simulator: RunningSimulator): Promise<ChangesBenchResult> {
  const truth = () => JSON.stringify(truthOf(simulator.org));
  const [began, before] = [performance.now(), truth()];
  const items = grantChanges(simulator.org, ITEMS);
  const planned = await group.ask<ChangeDto>('POST', CHANGES, 'plan', { items });
  const first = await callsOf(simulator);
  await applied(group, planned);
  const last = await callsOf(simulator);
  const inverse = await group.ask<ChangeDto>('POST', `${CHANGES}/${planned.id}/roll-back`, 'roll-back', {});
  await applied(group, inverse);
  const { rateLimited, maxPerRollingMinute } = await callsOf(simulator);
  return {
    items: ITEMS,
    calls: last.total - first.total,
    writes: last.effectiveWrites - first.effectiveWrites,
    rateLimited,
    mostInAMinute: maxPerRollingMinute,
    sameTruth: truth() === before,
    seconds: (performance.now() - began) / 1_000,
  };
}

async function applied(group: ServiceGroup, { id, planSha256 }: ChangeDto): Promise<void> {
  await group.ask('POST', `${CHANGES}/${id}/apply`, `apply-${id}`, { planSha256 });
  for (;;) {
    const { finishedAt, status } = await group.ask<ChangeDto>('GET', `${CHANGES}/${id}`);
    if (finishedAt !== undefined && status === 'applied') return;
    if (finishedAt !== undefined || status === 'paused')
      throw new Error(`The change of the benchmark is ${status}.`);
    await sleep(200);
  }
}

async function callsOf(simulator: RunningSimulator): Promise<Calls> {
  return (await (await fetch(`${simulator.url}/_simulator/calls`)).json()) as Calls;
}
