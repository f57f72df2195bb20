import { grant, group, role, user } from '../model/testing/org-matrix';
import type { Snapshot } from '../model/snapshot';
import { Yielder } from '../../common/yielder';
import { orgIndex } from '../index/testing/org-index';
import { compileBuiltInChecks } from './compile-rules';
import { evaluateRules } from './evaluate-rules';

const boss = role('boss', [], { permissions: ['admin'] });
const granting = role('granting', [], {
  policies: [{ domain: 'authorization', entity: 'grant', actions: ['add'] }],
});
const catalogue = [
  { domain: 'routing', entity: 'queue', action: 'view', divisionAware: true, allowsConditions: false },
  { domain: 'authorization', entity: 'grant', action: 'add', divisionAware: false, allowsConditions: false },
];
const divisions = [
  { id: 'home', name: 'Home', isHome: true },
  { id: 'care', name: 'Care', isHome: false },
];

/** Who is found by which check. */
async function found(parts: Partial<Snapshot>): Promise<string[]> {
  const roles = [boss, granting, role('viewer', ['view'])];
  const index = await orgIndex({ roles, catalogue, divisions, users: [], ...parts });
  const checks = compileBuiltInChecks(index);
  const violations = await evaluateRules(checks, index, index.subjects, new Yielder());
  return violations.map(({ ruleId, subject }) => `${ruleId}: ${subject.id}`).sort();
}

describe('The built-in checks', () => {
  it('find holders of General Admin, directly and through a group', async () => {
    const parts = {
      users: [user('ann'), user('bob'), user('cat')],
      groups: [group('admins', { memberIds: ['bob'] })],
      grants: [grant('ann', 'boss', '*'), grant('admins', 'boss', '*', 'group'), grant('cat', 'viewer', '*')],
    };
    expect(await found(parts)).toEqual(['general_admin: admins', 'general_admin: ann', 'general_admin: bob']);
  });

  it('find active users who have not signed in for long, where they are powerful', async () => {
    const parts = {
      users: [
        { ...user('away'), dormantSince: '2025-01-01' },
        { ...user('weak'), dormantSince: '2025-01-01' },
        user('here'),
      ],
      grants: [grant('away', 'granting', '*'), grant('weak', 'viewer', '*'), grant('here', 'granting', '*')],
    };
    expect(await found(parts)).toEqual(['dormant_powerful_account: away']);
  });

  it('find inactive and deleted users who would be powerful again', async () => {
    const parts = {
      users: [user('off', 'inactive'), user('gone', 'deleted'), user('weak', 'inactive')],
      grants: [grant('off', 'boss', '*'), grant('gone', 'granting', '*'), grant('weak', 'viewer', '*')],
    };
    expect(await found(parts)).toEqual(['dormant_powerful_account: gone', 'dormant_powerful_account: off']);
  });

  it('find OAuth clients that can grant roles, unless they are off', async () => {
    const client = (id: string, state: 'active' | 'disabled') => ({ id, name: id, state, grantType: '' });
    const parts = {
      oauthClients: [client('hr', 'active'), client('old', 'disabled'), client('wallboard', 'active')],
      grants: [
        grant('hr', 'granting', '*', 'oauth_client'),
        grant('old', 'granting', '*', 'oauth_client'),
        grant('wallboard', 'viewer', '*', 'oauth_client'),
      ],
    };
    expect(await found(parts)).toEqual(['client_grants_roles: hr']);
  });

  it('find users who hold a permission that assigns a licence by its mere presence, inactive ones as well', async () => {
    const billing = { domain: 'billing', entity: 'user', divisionAware: false, allowsConditions: false };
    const holder = role('holder', [], { policies: [{ domain: 'billing', entity: 'user', actions: ['x'] }] });
    const parts = {
      catalogue: [...catalogue, { ...billing, action: 'x' }],
      roles: [holder, role('viewer', ['view'])],
      users: [user('ann'), user('off', 'inactive'), user('gone', 'deleted'), user('cat')],
      grants: [...['ann', 'off', 'gone'].map((id) => grant(id, 'holder', '*')), grant('cat', 'viewer', '*')],
    };
    expect(await found(parts)).toEqual(['billing_permission: ann', 'billing_permission: off']);
  });

  describe('of roles held wider than usual', () => {
    const inCare = (id: string) => ({ ...user(id), divisionId: 'care' });
    const peers = ['p', 'q'].map((id) => grant(id, 'viewer', 'care'));
    const wide = grant('ann', 'viewer', '*');

    it('find a user of one division among holders of the role in particular ones', async () => {
      expect(await found({ users: [inCare('ann')], grants: [wide, ...peers] })).toEqual([
        'wider_than_usual: ann',
      ]);
    });

    it.each([
      ['people of the home division', [{ ...user('ann'), divisionId: 'home' }], [wide, ...peers]],
      ['a role that most hold in all divisions', [inCare('ann')], [wide, grant('p', 'viewer', '*')]],
      [
        'a role that knows no divisions',
        [inCare('ann')],
        [grant('ann', 'granting', '*'), grant('p', 'granting', 'care'), grant('q', 'granting', 'care')],
      ],
      ['an inactive user', [{ ...inCare('ann'), state: 'inactive' as const }], [wide, ...peers]],
    ])('leave alone %s', async (_who, users, grants) => {
      expect(await found({ users, grants })).not.toContain('wider_than_usual: ann');
    });
  });
});
