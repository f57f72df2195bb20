import fc from 'fast-check';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Decision } from '../../src/access/model/decision';
import type { Snapshot } from '../../src/access/model/snapshot';
import { arbitraryCase, type Case } from '../support/arbitrary-case';
import { naiveCheck } from '../support/naive-oracle';
import { ask } from '../support/ask';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(300_000);

describe('A compiled matrix', () => {
  it('answers every check as the naive evaluator does', () => {
    const property = fc.property(arbitraryCase, ({ snapshot, questions }) => {
      const matrix = compileMatrix(snapshot);
      const answers = questions.map((question) => ask(matrix, question));
      expect(answers).toEqual(questions.map((question) => naiveCheck(snapshot, question)));
    });
    fc.assert(property, propertyRuns(3_000));
  });

  it('answers many checks as it answers each alone, whatever their order and however often they come', () => {
    const property = fc.property(arbitraryCase, ({ snapshot, questions }) => {
      const alone = questions.map((question) => ask(compileMatrix(snapshot), question));
      const matrix = compileMatrix(snapshot);
      const many = [...questions, ...questions].reverse().map((question) => ask(matrix, question));
      expect(many).toEqual([...alone, ...alone].reverse());
    });
    fc.assert(property, propertyRuns(1_000));
  });

  it('has the numbers of what the snapshot has', () => {
    const distinct = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size;
    const property = fc.property(arbitraryCase, ({ snapshot }) => {
      const { revision, asOf, counts } = compileMatrix(snapshot);
      expect({ revision, asOf }).toEqual({ revision: snapshot.revision, asOf: snapshot.asOf });
      expect(counts).toMatchObject({
        users: distinct(snapshot.users),
        roles: distinct(snapshot.roles),
        divisions: distinct(snapshot.divisions),
      });
    });
    fc.assert(property, propertyRuns(500));
  });
});

describe('The random organisations', () => {
  let sample: { readonly asked: Case; readonly decisions: readonly Decision[] }[];

  beforeAll(() => {
    sample = fc.sample(arbitraryCase, propertyRuns(1_500)).map((asked) => ({
      asked,
      decisions: asked.questions.map((question) => naiveCheck(asked.snapshot, question)),
    }));
  });

  it('lead to every reason often enough to prove something', () => {
    const reasons = sample.flatMap(({ decisions }) => decisions.map(({ reason }) => reason));
    const share = (wanted: string) => reasons.filter((reason) => reason === wanted).length / reasons.length;
    expect(share('granted')).toBeGreaterThan(0.04);
    expect(share('not_granted')).toBeGreaterThan(0.05);
    expect(share('unknown_user')).toBeGreaterThan(0.05);
    expect(share('unknown_permission')).toBeGreaterThan(0.05);
    expect(share('unknown_division')).toBeGreaterThan(0.02);
    expect(share('granted_in_some_divisions')).toBeGreaterThan(0.01);
    expect(share('not_granted_in_division')).toBeGreaterThan(0.01);
    expect(share('condition_not_met')).toBeGreaterThan(0.01);
    expect(share('user_inactive')).toBeGreaterThan(0.01);
    expect(share('user_deleted')).toBeGreaterThan(0.01);
  });

  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ['a grant is lost', (s) => ({ ...s, grants: s.grants.slice(1) })],
    ['groups without roles pass theirs on', (s) => ({ ...s, groups: s.groups.map(enableRoles) })],
    ['owners do not count', (s) => ({ ...s, groups: s.groups.map((g) => ({ ...g, includeOwners: false })) })],
    [
      'grants count in every division',
      (s) => ({ ...s, grants: s.grants.map((g) => ({ ...g, divisionId: '*' })) }),
    ],
    ['conditions are ignored', (s) => ({ ...s, roles: s.roles.map(withoutConditions) })],
    ['conditions never hold', (s) => ({ ...s, roles: s.roles.map(withUnreadableConditions) })],
    [
      'flat permissions are lost',
      (s) => ({ ...s, roles: s.roles.map((role) => ({ ...role, permissions: [] })) }),
    ],
    ['everybody counts as active', (s) => ({ ...s, users: s.users.map((u) => ({ ...u, state: 'active' })) })],
    ['no permission is division-aware', (s) => ({ ...s, catalogue: s.catalogue.map(withoutDivisions) })],
    [
      'divisions that are gone stay known',
      (s) => ({ ...s, divisions: [...s.divisions, ...grantedDivisions(s)] }),
    ],
    ['access policies are ignored', (s) => ({ ...s, accessPolicies: [] })],
  ])('show the difference when %s', (_, damage) => {
    const noticed = sample.filter(({ asked: { snapshot, questions }, decisions }) => {
      const damaged = compileMatrix(damage(snapshot));
      return questions.some(
        (question, i) => JSON.stringify(ask(damaged, question)) !== JSON.stringify(decisions[i]),
      );
    });
    expect(noticed.length).toBeGreaterThan(10);
  });
});

function enableRoles(group: Snapshot['groups'][number]): Snapshot['groups'][number] {
  return { ...group, rolesEnabled: true };
}

function withoutConditions(role: Snapshot['roles'][number]): Snapshot['roles'][number] {
  const policies = role.policies.map(({ domain, entity, actions }) => ({ domain, entity, actions }));
  return { ...role, policies };
}

function withUnreadableConditions(role: Snapshot['roles'][number]): Snapshot['roles'][number] {
  const unreadable = { condition: { unreadable: true } } as const;
  const policies = role.policies.map((policy) => (policy.condition ? { ...policy, ...unreadable } : policy));
  return { ...role, policies };
}

function grantedDivisions({ grants }: Snapshot): Snapshot['divisions'] {
  return grants.map(({ divisionId: id }) => ({ id, name: id, isHome: false }));
}

function withoutDivisions(entry: Snapshot['catalogue'][number]): Snapshot['catalogue'][number] {
  return { ...entry, divisionAware: false };
}
