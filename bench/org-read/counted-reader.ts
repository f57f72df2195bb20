import type { Calls } from '../../simulator/controls/call-counter';
import type { ModesPatch } from '../../simulator/controls/modes';
import type { OrgName } from '../../simulator/org/create-org';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { startSimulator } from '../../simulator/simulator';
import { systemClock } from '../../src/genesys/clock';
import { GenesysGateways } from '../../src/genesys/gateways/genesys-gateways';
import { GenesysClient } from '../../src/genesys/genesys-client';
import { genesysDefaults } from '../../src/genesys/genesys-settings';
import { OrganizationReader, type OrganizationPicture } from '../../src/sync/organization-reader';
import { SyncProgress } from '../../src/sync/sync-progress';

export interface CountedRead {
  readonly picture: OrganizationPicture;
  readonly org: SimulatedOrg;
  readonly calls: Calls;
  readonly seconds: number;
}

/** Reads a simulated organisation over HTTP as a sync does, and lets the simulator count. */
export async function readCounted(
  name: OrgName,
  rateLimitPerMinute: number,
  modes: ModesPatch,
): Promise<CountedRead> {
  const simulator = await startSimulator({ org: name, modes });
  const baseUrls = { api: simulator.url, login: simulator.url };
  const credentials = { clientId: 'rolecall-demo', clientSecret: 'rolecall-demo-secret' };
  const settings = { ...genesysDefaults, rateLimitPerMinute, baseUrls, ...credentials };
  const client = new GenesysClient(settings, systemClock, { attempt: () => undefined });
  const start = performance.now();
  try {
    const progress = new SyncProgress(Date.now(), Date.now);
    const reader = new OrganizationReader(new GenesysGateways(client.api));
    const picture = await reader.read(progress, new AbortController().signal);
    const seconds = (performance.now() - start) / 1000;
    const calls = (await (await fetch(`${simulator.url}/_simulator/calls`)).json()) as Calls;
    return { picture, org: simulator.org, calls, seconds };
  } finally {
    await client.close();
    await simulator.close();
  }
}
