import fc from 'fast-check';
import type { Grant, Role, Snapshot } from '../../src/access/model/snapshot';
import { clientUse } from '../../src/access/usage/client-use';
import type { RecordedCalls } from '../../src/access/usage/recorded-calls';
import { heldPermissions } from '../../src/access/usage/held-permissions';
import { keptPermissions } from '../../src/access/usage/kept-permissions';
import { narrowerRoles, type NarrowerRole } from '../../src/access/usage/narrower-roles';
import { operationKey, type OperationNeeds } from '../../src/access/usage/operation-needs';
import { arbitraryCase } from '../support/arbitrary-case';
import { arbitraryProperties } from '../support/arbitrary-condition';
import { indexOf } from '../support/index-of';
import { naiveCheck } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';
import type { Vocabulary } from '../support/vocabulary';

const CLIENT = 'the client';
const operations = Array.from({ length: 8 }, (_, i) => `GET /api/v2/${i}/{id}`);

/** What operations need in truth; the table lacks some of it. */
const arbitrary = arbitraryCase.chain(({ snapshot, names }) =>
  fc.record({
    snapshot: fc
      .array(arbitraryClientGrant(names), { minLength: 1, maxLength: 5 })
      .map((grants) => withClient(snapshot, grants)),
    needs: fc.tuple(...operations.map(() => arbitraryNeeds(names))),
    known: fc.tuple(...operations.map(() => fc.constantFrom('listed', 'listed', 'not_listed', 'absent'))),
    calls: fc.uniqueArray(arbitraryCall, { selector: ({ operation }) => operation, maxLength: 8 }),
    asked: fc.array(
      fc.record({
        divisionId: fc.option(fc.constantFrom(...names.divisionIds), { nil: undefined }),
        properties: fc.option(arbitraryProperties, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

type Needs = Extract<OperationNeeds, { kind: 'all' | 'any' }>;

function arbitraryNeeds({ domains, entities, actions, flatNames }: Vocabulary): fc.Arbitrary<Needs> {
  const code = fc
    .tuple(fc.constantFrom(...domains), fc.constantFrom(...entities), fc.constantFrom(...actions))
    .map((parts) => parts.join(':'));
  const permission = fc.oneof({ weight: 5, arbitrary: code }, fc.constantFrom(...flatNames));
  return fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    permissions: fc.uniqueArray(permission, { minLength: 1, maxLength: 3 }),
  });
}

const count = fc.integer({ min: 0, max: 2 });
const arbitraryCall: fc.Arbitrary<RecordedCalls> = fc.record({
  operation: fc.constantFrom(...operations),
  succeeded: count,
  refused: count,
  undecided: count,
});

function arbitraryClientGrant({ roleIds, divisionIds }: Vocabulary): fc.Arbitrary<Grant> {
  return fc.record({
    subjectId: fc.constant(CLIENT),
    subjectType: fc.constant('oauth_client' as const),
    roleId: fc.constantFrom(...roleIds),
    divisionId: fc.constantFrom(...divisionIds),
  });
}

function withClient(snapshot: Snapshot, grants: readonly Grant[]): Snapshot {
  const client = { id: CLIENT, name: 'C', state: 'active' as const, grantType: 'CLIENT-CREDENTIALS' };
  return {
    ...snapshot,
    oauthClients: [...snapshot.oauthClients, client],
    grants: [...snapshot.grants, ...grants],
  };
}

/** The organisation with the proposal made: what is taken away is gone, and narrower roles are new ones. */
function proposed(snapshot: Snapshot, outcomes: readonly NarrowerRole[]): Snapshot {
  const outcomeOf = (grant: Grant) =>
    grant.subjectId === CLIENT && grant.subjectType === 'oauth_client'
      ? outcomes.find(({ roleId }) => roleId === grant.roleId)
      : undefined;
  const narrow = outcomes.filter(({ outcome }) => outcome === 'narrow');
  const roles = narrow.map(({ roleId, policies, permissions }): Role => {
    return { id: narrowId(roleId), name: 'n', isDefault: false, permissions, policies };
  });
  return {
    ...snapshot,
    roles: [...snapshot.roles, ...roles],
    grants: snapshot.grants.flatMap((grant) => {
      const outcome = outcomeOf(grant)?.outcome;
      if (outcome === 'remove') return [];
      return [outcome === 'narrow' ? { ...grant, roleId: narrowId(grant.roleId) } : grant];
    }),
  };
}

const narrowId = (roleId: string) => `narrow ${roleId}`;

interface Asked {
  readonly divisionId?: string | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
}

function allows(snapshot: Snapshot, { kind, permissions }: Needs, asked: Asked): boolean {
  const has = (permission: string) =>
    naiveCheck(snapshot, { type: 'oauth_client', id: CLIENT, permission, ...asked }).allowed;
  return kind === 'all' ? permissions.every(has) : permissions.some(has);
}

describe('the narrower roles of a client', () => {
  it('refuse no recorded call that what it holds allows, and allow nothing more', async () => {
    let narrowed = 0;
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ snapshot, needs, known, calls, asked }) => {
        const listed = operations.flatMap((operation, i): [string, OperationNeeds][] => {
          if (known[i] === 'absent') return [];
          return [[operationKey(operation), known[i] === 'listed' ? needs[i]! : { kind: 'not_listed' }]];
        });
        const index = await indexOf(snapshot);
        const client = index.subject('oauth_client', CLIENT)!;
        const use = clientUse(heldPermissions(index, client), {
          table: { asOf: '2026-11-30', operations: new Map(listed) },
          calls,
        });
        const outcomes = narrowerRoles(index, client, keptPermissions(use));
        const after = proposed(snapshot, outcomes);
        narrowed += outcomes.filter(({ outcome }) => outcome !== 'keep').length;
        for (const one of asked) {
          for (const { operation } of calls) {
            const need = needs[operations.indexOf(operation)]!;
            if (allows(snapshot, need, one)) expect(allows(after, need, one)).toBe(true);
          }
          for (const need of needs)
            if (!allows(snapshot, need, one)) expect(allows(after, need, one)).toBe(false);
        }
      }),
      propertyRuns(300),
    );
    expect(narrowed).toBeGreaterThan(50);
  });
});
