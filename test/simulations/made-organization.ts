import type { EffectiveAccess } from '../../simulator/org/effective-access';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import type { AccessIndex } from '../../src/access/index/access-index';
import type { Proposal, ProposalItem } from '../../src/access/simulation/proposal';
import { systemClock } from '../../src/genesys/clock';
import { GenesysGateways } from '../../src/genesys/gateways/genesys-gateways';
import { GenesysClient } from '../../src/genesys/genesys-client';
import { OrganizationReader } from '../../src/sync/organization-reader';
import { SyncProgress } from '../../src/sync/sync-progress';
import { settingsFor } from '../genesys/genesys-harness';
import { buildOrg, type OrgParts } from '../support/build-org';
import { indexOf } from '../support/index-of';
import { SimulatorClient } from '../support/simulator-client';
import { catalogue } from './arbitrary-org';

/** A simulator of an organisation, and a reader of it as the service has. */
export class MadeOrganization {
  private constructor(
    readonly simulator: RunningSimulator,
    readonly client: SimulatorClient,
    private readonly genesys: GenesysClient,
  ) {}

  static async start(parts: OrgParts): Promise<MadeOrganization> {
    const simulator = await startSimulator({ org: smallOrg(parts), modes: { rateLimitPerMinute: null } });
    const settings = settingsFor(simulator.url, { rateLimitPerMinute: 1_000_000 });
    const genesys = new GenesysClient(settings, systemClock, { attempt: () => undefined });
    return new MadeOrganization(simulator, await new SimulatorClient(simulator.url).login(), genesys);
  }

  /** What the service asks by. */
  get gateways(): GenesysGateways {
    return new GenesysGateways(this.genesys);
  }

  async read(): Promise<AccessIndex> {
    const reader = new OrganizationReader(this.gateways);
    const content = await reader.read(new SyncProgress(0, () => 0), new AbortController().signal);
    return indexOf({ ...content, revision: 1 });
  }

  /** What the simulator itself says of somebody. */
  async accessOf(id: string): Promise<EffectiveAccess['permissions']> {
    const path = `/effective-access/${encodeURIComponent(id)}`;
    const { permissions } = (await this.client.control('GET', path)).body as unknown as EffectiveAccess;
    return permissions;
  }

  async close(): Promise<void> {
    await this.genesys.close();
    await this.simulator.close();
  }
}

/** Each item once, and roles are deleted last: Genesys refuses to remove grants of a role that is gone. */
export function inOrder(proposal: Proposal): ProposalItem[] {
  const isLast = ({ kind }: ProposalItem) => Number(kind === 'role_deleted');
  const items = new Map(proposal.map((item) => [JSON.stringify(item), item]));
  return [...items.values()].sort((one, other) => isLast(one) - isLast(other));
}

/** With a small catalogue, so that every permission can be asked about. */
function smallOrg(parts: OrgParts): SimulatedOrg {
  const org = buildOrg(parts);
  org.catalogue.splice(0, Infinity, ...catalogue, ...ownPermissions);
  return org;
}

/** Those that our own client needs to read: it is checked as any other. */
const ownPermissions = buildOrg().catalogue.filter(({ domain }) =>
  ['authorization', 'directory', 'oauth', 'audits'].includes(domain),
);
