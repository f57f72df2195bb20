import { buildAccessIndex } from '../../src/access/index/build-access-index';
import type { AccessIndex } from '../../src/access/index/access-index';
import { licenseDelta } from '../../src/access/licenses/license-delta';
import type { LicenseDefinition, LicenseFacts } from '../../src/access/licenses/license-facts';
import { licenseOverview } from '../../src/access/licenses/license-overview';
import { licenseReasons } from '../../src/access/licenses/license-reasons';
import { roleSets } from '../../src/access/licenses/role-sets';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { Proposal } from '../../src/access/simulation/proposal';
import { simulate } from '../../src/access/simulation/simulation';
import { Yielder } from '../../src/common/yielder';
import { definitionsDigest, roleSetKey } from '../../src/licenses/role-set-key';
import type { Bar } from '../bar';
import { generatedSnapshot, org100k } from '../matrix/generated-snapshot';
import { median } from '../matrix/measure';

const TURNS = 5;
const ITEMS = 10_000;
const OVERVIEW_MS = 3_000;
const DELTA_MS = 1_000;

/** Licences of 100,000 users who hold almost as many different sets of roles: the most work that there can be. */
export async function benchLicenses(): Promise<Bar[]> {
  const snapshot = generatedSnapshot(org100k);
  const definitions = definitionsOf(snapshot);
  const index = await indexOf(snapshot);
  const digest = definitionsDigest(definitions);
  const inferences = new Map<string, readonly string[]>();
  const keyOf = roleSetKey(index, digest);
  for (const { roleIds } of await roleSets(index)) {
    const key = keyOf(roleIds);
    if (key !== undefined) inferences.set(key, [definitions[roleIds.length % 3]!.id]);
  }
  const assigned = new Map(snapshot.users.map(({ id }, i) => [id, [definitions[i % 3]!.id]]));
  const factsOf = (of: AccessIndex): LicenseFacts => {
    const keyIn = roleSetKey(of, definitionsDigest(definitions));
    return {
      definitions: new Map(definitions.map((one) => [one.id, one])),
      inferred: (roleIds) => inferences.get(keyIn(roleIds) ?? ''),
      assigned,
    };
  };
  const overview = await timeOf(async () => {
    // A new index each time: sets of roles are found once for each.
    const fresh = await indexOf(snapshot);
    return async () => {
      const facts = factsOf(fresh);
      await licenseOverview(fresh, facts);
      await licenseReasons(fresh, facts, definitions[0]!.id);
    };
  });
  const proposal = manyGrants(snapshot);
  const delta = await timeOf(async () => {
    const simulation = await simulate(index, proposal, new Yielder());
    const facts = { before: factsOf(simulation.before), after: factsOf(simulation.after) };
    return async () => void (await licenseDelta(simulation, facts, new Yielder()));
  });
  return [
    below('licences of 100,000 users, with reasons of one', overview, OVERVIEW_MS),
    below(`licence delta of ${ITEMS.toLocaleString('en')} items`, delta, DELTA_MS),
  ];
}

function indexOf(snapshot: Snapshot): Promise<AccessIndex> {
  return buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
}

/** Six licences with 250 permissions each. */
function definitionsOf({ catalogue }: Snapshot): LicenseDefinition[] {
  return Array.from({ length: 6 }, (_, i) => ({
    id: `license-${i}`,
    description: '',
    permissions: catalogue
      .slice(i * 150, i * 150 + 250)
      .map(({ domain, entity, action }) => `${domain}:${entity}:${action}`),
    prerequisites: [],
    comprises: i === 5 ? ['license-4'] : [],
  }));
}

function manyGrants({ users, roles, divisions }: Snapshot): Proposal {
  return users.slice(0, ITEMS).map(({ id }, i) => ({
    kind: 'grant_added',
    subjectType: 'user',
    subjectId: id,
    roleId: roles[i % roles.length]!.id,
    divisionId: divisions[i % divisions.length]!.id,
  }));
}

/** The median of what the prepared work takes. */
async function timeOf(prepare: () => Promise<() => Promise<void>>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const work = await prepare();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function below(name: string, ms: number, bound: number): Bar {
  return {
    name,
    measured: `${ms.toFixed(0)} ms`,
    bar: `< ${bound.toLocaleString('en')} ms`,
    passed: ms < bound,
  };
}
