import type { AccessIndex } from '../../src/access/index/access-index';
import type { Claim } from '../../src/access/assertions/claim';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { evaluateAll } from '../../src/assertions/results/assertion-result';
import { Yielder } from '../../src/common/yielder';
import type { Bar } from '../bar';
import { generatedSnapshot, org100k } from '../matrix/generated-snapshot';
import { median } from '../matrix/measure';

const TURNS = 7;
const OF_EACH_KIND = 10;

/** What it takes to evaluate 50 assertions on an organisation of 100,000 users, in a revision that was not queried before. */
export async function benchAssertions(): Promise<readonly Bar[]> {
  const snapshot = generatedSnapshot(org100k);
  const index = await buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
  const claims = Array.from({ length: OF_EACH_KIND }, (_, i) => claimsOf(snapshot, i)).flat();
  const times: number[] = [];
  let offenders = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const { ms, found } = await evaluateAgain(index, claims);
    times.push(ms);
    offenders = found;
  }
  const ms = median(times);
  return [
    {
      name: `${claims.length} assertions, ${offenders} offenders`,
      measured: `${ms.toFixed(0)} ms`,
      bar: '< 250 ms',
      passed: ms < 250,
    },
  ];
}

/** Another object is another revision: nothing is remembered of it. */
async function evaluateAgain(index: AccessIndex, claims: readonly Claim[]) {
  const fresh = index.with({});
  const start = performance.now();
  const results = await evaluateAll(claims, fresh, new Yielder());
  const ms = performance.now() - start;
  if (results.some(({ status }) => status === 'indeterminate'))
    throw new Error('An assertion of the benchmark names what is not there.');
  return { ms, found: results.reduce((sum, { content }) => sum + content.offenderCount, 0) };
}

/** One of each kind: a permission, an entity, a whole domain, with a division and without. */
function claimsOf({ users, groups, roles, divisions }: Snapshot, i: number): Claim[] {
  const exact = `domain${i}:entity1:view`;
  const subject = { type: 'user' as const, id: users[i * 997]!.id };
  const divisionId = divisions[i]!.id;
  return [
    {
      kind: 'only_group_holds',
      permissions: [`domain${i}:entity2:*`],
      groupIds: [groups[i]!.id],
      exceptSubjects: [],
    },
    { kind: 'role_grants_nothing_of', permissions: [`domain${i}:*:*`], role: { id: roles[i]!.id } },
    { kind: 'subject_may_not', permissions: [`domain${i}:*:*`], subject, divisionId },
    { kind: 'subject_may', permissions: [exact], subject },
    { kind: 'at_most_holders', permissions: [exact], limit: 100, divisionId },
  ];
}
