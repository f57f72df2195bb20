import type { Calls } from '../../simulator/controls/call-counter';
import type { ModesPatch } from '../../simulator/controls/modes';
import type { OrgName } from '../../simulator/org/create-org';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import type { Snapshot } from '../../src/access/model/snapshot';
import { systemClock } from '../../src/genesys/clock';
import { GenesysGateways } from '../../src/genesys/gateways/genesys-gateways';
import { GenesysClient } from '../../src/genesys/genesys-client';
import { genesysDefaults } from '../../src/genesys/genesys-settings';
import { OrganizationReader, type SnapshotContent } from '../../src/sync/organization-reader';
import { SyncProgress } from '../../src/sync/sync-progress';

export interface CountedRead {
  readonly content: SnapshotContent;
  readonly org: SimulatedOrg;
  readonly calls: Calls;
  readonly seconds: number;
}

/** Reads a simulated organisation over HTTP as a sync does, and lets the simulator count. */
export function readCounted(
  name: OrgName,
  rateLimitPerMinute: number,
  modes: ModesPatch,
): Promise<CountedRead> {
  return withReader(name, rateLimitPerMinute, modes, async (read, simulator) => {
    const start = performance.now();
    const content = await read();
    const seconds = (performance.now() - start) / 1000;
    return { content, org: simulator.org, calls: await callsOf(simulator), seconds };
  });
}

/** Calls of a reading that follows another one, when some groups that pass roles got a person in between. */
export function readLater(name: OrgName, changedGroups: number): Promise<number> {
  return withReader(name, UNLIMITED, { rateLimitPerMinute: null }, async (read, simulator) => {
    const before = await read();
    const [userId = ''] = simulator.org.users.keys();
    const groups = [...simulator.org.groups.values()].filter(
      ({ rolesEnabled, state, individualIds }) =>
        rolesEnabled && state === 'active' && !individualIds.includes(userId),
    );
    for (const group of groups.slice(0, changedGroups)) group.individualIds.push(userId);
    await fetch(`${simulator.url}/_simulator/calls`, { method: 'DELETE' });
    await read({ ...before, revision: 1 });
    return (await callsOf(simulator)).total;
  });
}

const UNLIMITED = 100_000;

type Read = (before?: Snapshot) => Promise<SnapshotContent>;

async function withReader<T>(
  name: OrgName,
  rateLimitPerMinute: number,
  modes: ModesPatch,
  work: (read: Read, simulator: RunningSimulator) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator({ org: name, modes });
  const baseUrls = { api: simulator.url, login: simulator.url };
  const credentials = { clientId: 'rolecall-demo', clientSecret: 'rolecall-demo-secret' };
  const settings = {
    ...genesysDefaults,
    mode: 'simulator' as const,
    rateLimitPerMinute,
    baseUrls,
    ...credentials,
  };
  const client = new GenesysClient(settings, systemClock, { attempt: () => undefined });
  const reader = new OrganizationReader(new GenesysGateways(client));
  try {
    return await work((before) => {
      const progress = new SyncProgress(Date.now(), Date.now);
      return reader.read(progress, new AbortController().signal, before);
    }, simulator);
  } finally {
    await client.close();
    await simulator.close();
  }
}

async function callsOf({ url }: RunningSimulator): Promise<Calls> {
  return (await (await fetch(`${url}/_simulator/calls`)).json()) as Calls;
}
