import { compileMatrix } from './compile-matrix';
import type { Reason } from './decision';
import type { Matrix } from './matrix';
import type {
  AccessPolicy,
  CataloguePermission,
  Grant,
  Group,
  Role,
  Snapshot,
  SubjectType,
  User,
} from './snapshot';

const AT = '2026-01-01T00:00:00Z';
const next = { revision: 2, asOf: '2026-01-02T00:00:00Z' };

const user = (id: string, state: User['state'] = 'active'): User => ({ id, name: id, state });
const entry = (action: string, divisionAware = true): CataloguePermission => ({
  domain: 'routing',
  entity: 'queue',
  action,
  divisionAware,
  allowsConditions: true,
});
const role = (id: string, actions: string[], rest: Partial<Role> & { condition?: 'v=1' } = {}): Role => ({
  id,
  name: id,
  isDefault: false,
  permissions: rest.permissions ?? [],
  policies: [
    {
      domain: 'routing',
      entity: 'queue',
      actions,
      ...(rest.condition && {
        condition: { variable: 'v', operator: 'EQ', operands: [{ type: 'SCALAR', value: '1' }] },
      }),
    },
  ],
});
const grant = (
  subjectId: string,
  roleId: string,
  divisionId: string,
  subjectType: SubjectType = 'user',
): Grant => ({
  subjectId,
  subjectType,
  roleId,
  divisionId,
});
const group = (id: string, rest: Partial<Group> = {}): Group => ({
  id,
  name: id,
  state: 'active',
  rolesEnabled: true,
  includeOwners: false,
  memberIds: [],
  ownerIds: [],
  ...rest,
});

/** One user `u` and the roles `viewer` and `conditional`; nobody holds anything. */
function org(parts: Partial<Snapshot> = {}): Matrix {
  return compileMatrix({
    revision: 1,
    asOf: AT,
    organization: { id: 'org', name: 'Org' },
    users: [user('u')],
    groups: [],
    oauthClients: [],
    trustees: [],
    roles: [role('viewer', ['view', 'list']), role('conditional', ['view'], { condition: 'v=1' })],
    divisions: [{ id: 'd', name: 'D', isHome: true }],
    catalogue: [entry('view'), entry('list', false), entry('edit')],
    grants: [],
    accessPolicies: [],
    readAt: {} as Snapshot['readAt'],
    gaps: [],
    ...parts,
  });
}

const VIEW = 'routing:queue:view';
const LIST = 'routing:queue:list';

describe('A check of a permission that is division-aware', () => {
  it.each<[string, Grant[], string | undefined, Reason]>([
    ['no grant', [], undefined, 'not_granted'],
    [
      'a grant in a division, none asked',
      [grant('u', 'viewer', 'd')],
      undefined,
      'granted_in_some_divisions',
    ],
    ['a grant in the division asked', [grant('u', 'viewer', 'd')], 'd', 'granted'],
    ['a grant in another division', [grant('u', 'viewer', 'd')], 'e', 'not_granted_in_division'],
    ['a grant in a twin of the division', [grant('u', 'viewer', 'd')], 'D', 'not_granted_in_division'],
    ['a grant in all divisions, none asked', [grant('u', 'viewer', '*')], undefined, 'granted'],
    ['a grant in all divisions, a division asked', [grant('u', 'viewer', '*')], 'd', 'granted'],
    ['a grant in all divisions, an unknown one asked', [grant('u', 'viewer', '*')], 'nowhere', 'granted'],
    ['a grant in all divisions, all asked', [grant('u', 'viewer', '*')], '*', 'granted'],
    ['a grant in a division, all asked', [grant('u', 'viewer', 'd')], '*', 'not_granted_in_division'],
    ['a grant in the division with the empty id', [grant('u', 'viewer', '')], '', 'granted'],
    ['a grant of a role that is not there', [grant('u', 'gone', '*')], 'd', 'not_granted'],
    ['a grant to somebody else', [grant('U', 'viewer', '*')], 'd', 'not_granted'],
    ['a grant to a client of the same id', [grant('u', 'viewer', '*', 'oauth_client')], 'd', 'not_granted'],
  ])('with %s', (_, grants, divisionId, reason) => {
    expect(org({ grants }).check('u', VIEW, divisionId).reason).toBe(reason);
  });
});

describe('A check of a permission that knows no divisions', () => {
  it.each([undefined, 'd', 'e', '*'])('counts a grant in any division when asked for %p', (divisionId) => {
    expect(org({ grants: [grant('u', 'viewer', 'd')] }).check('u', LIST, divisionId).reason).toBe('granted');
  });
});

describe('A check of a conditional permission', () => {
  const met = { v: '1' };
  it.each<[string, Grant[], string | undefined, Record<string, string> | undefined, Reason]>([
    ['no properties', [grant('u', 'conditional', 'd')], 'd', undefined, 'condition_not_met'],
    ['other properties', [grant('u', 'conditional', 'd')], 'd', { v: '2' }, 'condition_not_met'],
    ['the right properties', [grant('u', 'conditional', 'd')], 'd', met, 'granted'],
    [
      'the right properties, no division',
      [grant('u', 'conditional', 'd')],
      undefined,
      met,
      'granted_in_some_divisions',
    ],
    [
      'no properties, no division',
      [grant('u', 'conditional', 'd')],
      undefined,
      undefined,
      'condition_not_met',
    ],
    [
      'the right properties, elsewhere',
      [grant('u', 'conditional', 'd')],
      'e',
      met,
      'not_granted_in_division',
    ],
    ['no properties, elsewhere', [grant('u', 'conditional', 'd')], 'e', undefined, 'not_granted_in_division'],
    [
      'a plain grant beside it',
      [grant('u', 'conditional', 'd'), grant('u', 'viewer', 'd')],
      'd',
      undefined,
      'granted',
    ],
    [
      'a plain grant elsewhere',
      [grant('u', 'conditional', 'd'), grant('u', 'viewer', 'e')],
      'd',
      undefined,
      'condition_not_met',
    ],
  ])('with %s', (_, grants, divisionId, properties, reason) => {
    expect(org({ grants }).check('u', VIEW, divisionId, properties).reason).toBe(reason);
  });
});

describe('A check of names', () => {
  const grants = [grant('u', 'viewer', '*')];
  it.each([
    'routing:queue:fly',
    'routing:queue',
    'routing:queue:view:',
    'Routing:queue:view',
    'admin',
    '',
    '__proto__',
  ])('does not know the permission %p', (permission) => {
    expect(org({ grants }).check('u', permission).reason).toBe('unknown_permission');
  });

  it.each(['U', '', '__proto__', 'constructor'])('does not know the user %p', (id) => {
    expect(org({ grants }).check(id, VIEW).reason).toBe('unknown_user');
  });

  it('knows a flat permission that some role has, and never asks for its division', () => {
    const roles = [
      role('boss', [], { permissions: ['admin'] }),
      role('other', [], { permissions: ['group_creation'] }),
    ];
    const matrix = org({ roles, grants: [grant('u', 'boss', 'd')] });
    expect(matrix.check('u', 'admin', 'e').reason).toBe('granted');
    expect(matrix.check('u', 'group_creation').reason).toBe('not_granted');
  });

  it('keeps apart users whose ids only look alike', () => {
    const ids = ['', '\u00e9', 'e\u0301', 'a:b', 'a|b', 'a\0b', '__proto__', 'constructor'];
    const matrix = org({ users: ids.map((id) => user(id)), grants: [grant('__proto__', 'viewer', '*')] });
    expect(ids.filter((id) => matrix.check(id, VIEW).allowed)).toEqual(['__proto__']);
  });
});

describe('A user who is not active', () => {
  it.each<[User['state'][], Reason]>([
    [['inactive'], 'user_inactive'],
    [['deleted'], 'user_deleted'],
    [['active', 'inactive'], 'user_inactive'],
    [['inactive', 'active'], 'user_inactive'],
    [['deleted', 'inactive'], 'user_deleted'],
  ])('is refused when read as %p', (states, reason) => {
    const users = states.map((state) => user('u', state));
    expect(org({ users, grants: [grant('u', 'viewer', '*')] }).check('u', VIEW)).toMatchObject({
      allowed: false,
      reason,
    });
  });
});

describe('A group', () => {
  it.each<[string, Partial<Group>, boolean]>([
    ['to a member', { memberIds: ['u'] }, true],
    ['to nobody else', { memberIds: ['v'] }, false],
    ['to an owner where owners count', { ownerIds: ['u'], includeOwners: true }, true],
    ['to no owner otherwise', { ownerIds: ['u'] }, false],
    ['not without roles enabled', { memberIds: ['u'], rolesEnabled: false }, false],
    ['not when inactive', { memberIds: ['u'], state: 'inactive' }, false],
    ['not when deleted', { memberIds: ['u'], state: 'deleted' }, false],
  ])('passes its roles %s', (_, rest, allowed) => {
    const matrix = org({ groups: [group('g', rest)], grants: [grant('g', 'viewer', 'd', 'group')] });
    expect(matrix.check('u', VIEW, 'd').allowed).toBe(allowed);
  });

  it('holds its roles itself, if they count at all', () => {
    const groups = [group('on'), group('off', { rolesEnabled: false }), group('old', { state: 'inactive' })];
    const matrix = org({ groups, grants: groups.map(({ id }) => grant(id, 'viewer', '*', 'group')) });
    const reasons = groups.map(({ id }) => matrix.checkSubject('group', id, VIEW).reason);
    expect(reasons).toEqual(['granted', 'not_granted', 'user_inactive']);
  });

  it('that was read twice gives only what both readings agree on', () => {
    const groups = [group('g', { memberIds: ['u', 'v'] }), group('g', { memberIds: ['v'] })];
    const matrix = org({
      users: [user('u'), user('v')],
      groups,
      grants: [grant('g', 'viewer', '*', 'group')],
    });
    expect(['u', 'v'].map((id) => matrix.check(id, VIEW).allowed)).toEqual([false, true]);
  });
});

describe('Subjects of other kinds', () => {
  it('are each in an id space of their own', () => {
    const types: SubjectType[] = ['user', 'group', 'oauth_client', 'trustee_user', 'trustee_group'];
    for (const holder of types) {
      const matrix = org({
        groups: [group('u')],
        oauthClients: [{ id: 'u', name: 'C', state: 'active', grantType: 'CODE' }],
        trustees: [
          { id: 'u', name: 'T', type: 'trustee_user' },
          { id: 'u', name: 'T', type: 'trustee_group' },
        ],
        grants: [grant('u', 'viewer', '*', holder)],
      });
      expect(types.filter((type) => matrix.checkSubject(type, 'u', VIEW).allowed)).toEqual([holder]);
    }
  });

  it.each(['inactive', 'disabled'] as const)('are refused when they are %s clients', (state) => {
    const oauthClients = [{ id: 'c', name: 'C', state, grantType: 'CODE' }];
    const matrix = org({ oauthClients, grants: [grant('c', 'viewer', '*', 'oauth_client')] });
    expect(matrix.checkSubject('oauth_client', 'c', VIEW).reason).toBe('user_inactive');
  });
});

describe('An access policy', () => {
  const policy = (target: string, active = true): AccessPolicy => ({
    id: 'p',
    name: 'P',
    target,
    effect: 'DENY',
    active,
    subjectType: 'ALL',
  });

  it.each([
    [VIEW, true],
    ['routing:queue:*', true],
    ['routing:*:view', true],
    ['*:*:*', true],
    ['routing:queue:edit', false],
    ['routing:queue', false],
    ['routing:queue:view:x', false],
  ])('on %p makes a caveat: %p', (target, expected) => {
    const matrix = org({ accessPolicies: [policy(target)] });
    const caveats = expected ? ['access_policy_may_apply'] : [];
    expect(matrix.check('u', VIEW).caveats).toEqual(caveats);
    expect(matrix.check('nobody', VIEW).caveats).toEqual(caveats);
  });

  it('that is not active makes none', () => {
    expect(org({ accessPolicies: [policy(VIEW, false)] }).check('u', VIEW).caveats).toEqual([]);
  });
});

describe('A new revision', () => {
  const before = org({ grants: [grant('u', 'viewer', 'd')] });

  it('carries its stamp, and the old one keeps its own', () => {
    const after = before.withoutRole('viewer', next);
    expect([after.revision, after.asOf]).toEqual([2, next.asOf]);
    expect([before.revision, before.asOf]).toEqual([1, AT]);
  });

  it('knows a changed user, in a role and a division that are new too', () => {
    const changed = before.withSubject('user', { id: 'u', state: 'active', pairs: [['new', 'far']] }, next);
    const after = changed.withRole(role('new', ['edit']), next);
    expect(after.check('u', 'routing:queue:edit', 'far').reason).toBe('granted');
    expect(after.check('u', VIEW, 'd').reason).toBe('not_granted');
    expect(before.check('u', VIEW, 'd').reason).toBe('granted');
    expect(before.check('u', 'routing:queue:edit', 'far').reason).toBe('not_granted');
  });

  it('knows a new user, of whom the old one knows nothing', () => {
    const after = before.withSubject('user', { id: 'n', state: 'active', pairs: [['viewer', '*']] }, next);
    expect(after.check('n', VIEW).reason).toBe('granted');
    expect(before.check('n', VIEW).reason).toBe('unknown_user');
    expect([before.counts.users, after.counts.users]).toEqual([1, 2]);
  });

  it('knows thousands of new users', () => {
    const ids = Array.from({ length: 2_000 }, (_, i) => `n${i}`);
    const after = ids.reduce(
      (matrix, id) => matrix.withSubject('user', { id, state: 'active', pairs: [['viewer', '*']] }, next),
      before,
    );
    expect(ids.every((id) => after.check(id, VIEW).allowed)).toBe(true);
    expect(ids.some((id) => before.check(id, VIEW).allowed)).toBe(false);
    expect(after.counts).toMatchObject({ users: 2_001, pairs: 2_001 });
  });

  it('has forgotten a removed user, who comes back with nothing', () => {
    const gone = before.withoutSubject('user', 'u', next);
    const back = gone.withSubject('user', { id: 'u', state: 'active', pairs: [] }, next);
    expect(gone.check('u', VIEW).reason).toBe('unknown_user');
    expect(back.check('u', VIEW).reason).toBe('not_granted');
    expect(gone.counts).toMatchObject({ users: 0, pairs: 0 });
  });

  it('refuses a user who was deactivated', () => {
    const after = before.withSubject('user', { id: 'u', state: 'inactive', pairs: [['viewer', 'd']] }, next);
    expect(after.check('u', VIEW, 'd').reason).toBe('user_inactive');
  });

  it('counts a pair that comes twice once', () => {
    const pairs = [['viewer', 'd'] as const, ['viewer', 'd'] as const];
    expect(before.withSubject('user', { id: 'u', state: 'active', pairs }, next).counts.pairs).toBe(1);
  });

  it('gives what a changed role gives now, and nothing once it is gone', () => {
    const changed = before.withRole(role('viewer', ['edit']), next);
    const gone = changed.withoutRole('viewer', next);
    expect(changed.check('u', VIEW, 'd').reason).toBe('not_granted');
    expect(changed.check('u', 'routing:queue:edit', 'd').reason).toBe('granted');
    expect(gone.check('u', 'routing:queue:edit', 'd').reason).toBe('not_granted');
    expect(before.check('u', VIEW, 'd').reason).toBe('granted');
  });

  it('knows a flat permission as long as a role has it', () => {
    const after = before.withRole(role('viewer', [], { permissions: ['admin'] }), next);
    const later = after.withoutRole('viewer', next);
    const reasons = [before, after, later].map((matrix) => matrix.check('u', 'admin').reason);
    expect(reasons).toEqual(['unknown_permission', 'granted', 'unknown_permission']);
    expect([before, after, later].map((matrix) => matrix.counts.permissions)).toEqual([3, 4, 3]);
  });
});
