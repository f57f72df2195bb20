import fc from 'fast-check';
import type { EffectiveAccess } from '../../simulator/org/effective-access';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import type { AccessIndex } from '../../src/access/index/access-index';
import type { IndexedSubject } from '../../src/access/index/indexed-subject';
import { effectivePermissions } from '../../src/access/questions/effective-permissions';
import type { Proposal, ProposalItem } from '../../src/access/simulation/proposal';
import { simulate } from '../../src/access/simulation/simulation';
import type { Condition } from '../../src/access/model/snapshot';
import { Yielder } from '../../src/common/yielder';
import { GenesysClient } from '../../src/genesys/genesys-client';
import { GenesysGateways } from '../../src/genesys/gateways/genesys-gateways';
import { systemClock } from '../../src/genesys/clock';
import { OrganizationReader } from '../../src/sync/organization-reader';
import { SyncProgress } from '../../src/sync/sync-progress';
import { settingsFor } from '../genesys/genesys-harness';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { buildOrg, type OrgParts } from '../support/build-org';
import { indexContent } from '../support/index-content';
import { indexOf } from '../support/index-of';
import { propertyRuns } from '../support/property-runs';
import { SimulatorClient } from '../support/simulator-client';
import { arbitraryOrg, catalogue, names } from './arbitrary-org';
import { make } from './make-proposal';

jest.setTimeout(300_000);

const PROPOSALS_PER_ORG = 5;
const history = fc.record({
  org: arbitraryOrg,
  proposals: fc.array(arbitraryProposal(names), {
    minLength: PROPOSALS_PER_ORG,
    maxLength: PROPOSALS_PER_ORG,
  }),
});

/** Conditions that the simulator can be told: the others are cut down to a comparison. */
function plainConditions(proposal: Proposal): Proposal {
  const plain = (condition: Condition): Condition => ({
    variable: 'v',
    operator: 'EQ',
    operands: [{ type: 'SCALAR', value: JSON.stringify(condition).length % 2 === 0 ? '1' : '2' }],
  });
  return proposal.map((item): ProposalItem => {
    if (item.kind !== 'role_policies_replaced') return item;
    const policies = item.policies.map(({ condition, ...policy }) => ({
      ...policy,
      ...(condition && { condition: plain(condition) }),
    }));
    return { ...item, policies };
  });
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

/** What a subject holds, in the simulator's words. */
function heldBy(index: AccessIndex, subject: IndexedSubject): EffectiveAccess['permissions'] {
  if (subject.state !== 'active') return {};
  const listed = effectivePermissions(index, subject).map((held) => {
    const { permission, everywhere, divisionIds, conditional, conditionalDivisionIds } = held;
    const divisions = everywhere ? ['*'] : [...(conditional ? conditionalDivisionIds : divisionIds)];
    return [permission, { divisions, conditional }] as const;
  });
  return Object.fromEntries(listed);
}

/** A simulator of an organisation, and a reader of it as the service has. */
class Made {
  private constructor(
    readonly simulator: RunningSimulator,
    readonly client: SimulatorClient,
    private readonly genesys: GenesysClient,
  ) {}

  static async start(parts: OrgParts): Promise<Made> {
    const simulator = await startSimulator({ org: smallOrg(parts), modes: { rateLimitPerMinute: null } });
    const settings = settingsFor(simulator.url, { rateLimitPerMinute: 1_000_000 });
    const genesys = new GenesysClient(settings, systemClock, { attempt: () => undefined });
    return new Made(simulator, await new SimulatorClient(simulator.url).login(), genesys);
  }

  async read(): Promise<AccessIndex> {
    const reader = new OrganizationReader(new GenesysGateways(this.genesys));
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

describe('A proposal that is made', () => {
  it('leaves the organisation behind that was simulated', async () => {
    let [proposals, items] = [0, 0];
    const property = fc.asyncProperty(history, async ({ org, proposals: wanted }) => {
      const made = await Made.start(org);
      try {
        let index = await made.read();
        for (const proposal of wanted.map(plainConditions)) {
          const accepted = await acceptedPart(index, proposal);
          const { after } = await simulate(index, accepted, new Yielder());
          for (const item of inOrder(accepted)) await make(item, made.client, made.simulator);
          index = await made.read();
          expect(contentOf(after)).toEqual(contentOf(index));
          const told = await Promise.all(after.subjects.map(({ id }) => made.accessOf(id)));
          const held = after.subjects.map((subject) => heldBy(after, subject));
          expect(held).toEqual(told);
          proposals += 1;
          items += accepted.length;
        }
      } finally {
        await made.close();
      }
    });
    await fc.assert(property, { ...propertyRuns(40), endOnFailure: true });
    // Otherwise the property would hold of nothing.
    expect(items / proposals).toBeGreaterThan(1.5);
  });
});

/** Each item once, and roles are deleted last: Genesys refuses to remove grants of a role that is gone. */
function inOrder(proposal: Proposal): ProposalItem[] {
  const isLast = ({ kind }: ProposalItem) => Number(kind === 'role_deleted');
  const items = new Map(proposal.map((item) => [JSON.stringify(item), item]));
  return [...items.values()].sort((one, other) => isLast(one) - isLast(other));
}

/**
 * Of groups that pass no roles on, members are not read, and owners who count as members are not read as such: what is
 * known of them otherwise says nothing.
 */
function contentOf(index: AccessIndex) {
  const { snapshot } = index;
  const groups = snapshot.groups.map((group) => {
    const counted = group.includeOwners ? group.ownerIds : [];
    const memberIds = group.rolesEnabled ? group.memberIds.filter((id) => !counted.includes(id)) : [];
    return { ...group, memberIds: memberIds.toSorted() };
  });
  const subjects = index.subjects.map(({ entity, ...subject }) => ({
    ...subject,
    ...(entity && !('rolesEnabled' in entity) && { entity }),
  }));
  return { ...indexContent(index), groups, subjects: subjects.map(normalSubject) };
}

/** Without the order of what it holds. */
function normalSubject({ grants, groupIds, ...subject }: Omit<IndexedSubject, 'entity'>) {
  const texts = grants.map(({ roleId, divisionId }) => JSON.stringify([roleId, divisionId]));
  return { ...subject, grants: texts.sort(), groupIds: groupIds.toSorted() };
}
