import type { Snapshot } from '../model/snapshot';
import { grant, group, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import { orgIndex } from '../index/testing/org-index';
import { explain, type ExplanationQuestion } from './explanation';

const explained = async (parts: Partial<Snapshot>, question: Partial<ExplanationQuestion> = {}) =>
  explain(await orgIndex(parts), { type: 'user', id: 'u', permission: VIEW, ...question });

describe('An explanation of what is allowed', () => {
  it('shows the role, what in it gives the permission, and where', async () => {
    const { decision, paths, missing, nearestChanges } = await explained({
      grants: [grant('u', 'viewer', 'd')],
    });
    expect(decision.reason).toBe('granted_in_some_divisions');
    const rule = { kind: 'policy', policy: 0, domain: 'routing', entity: 'queue', action: 'view' };
    expect(paths).toEqual([{ roleId: 'viewer', divisionId: 'd', rule, counts: true, obstacles: [] }]);
    expect([missing, nearestChanges]).toEqual([[], []]);
  });

  it('shows the group through which a role comes', async () => {
    const { paths } = await explained({
      groups: [group('g', { memberIds: ['u'] })],
      grants: [grant('g', 'viewer', '*', 'group')],
    });
    expect(paths).toMatchObject([{ groupId: 'g', roleId: 'viewer', divisionId: '*', counts: true }]);
  });

  it('shows the paths that do not count after those that do', async () => {
    const grants = [grant('u', 'viewer', 'e'), grant('u', 'viewer', 'd')];
    const { paths } = await explained({ grants }, { divisionId: 'd' });
    expect(paths.map(({ divisionId, obstacles }) => [divisionId, obstacles])).toEqual([
      ['d', []],
      ['e', ['other_division']],
    ]);
  });

  it('counts a conditional path when the properties satisfy the condition', async () => {
    const { decision, paths } = await explained(
      { grants: [grant('u', 'conditional', 'd')] },
      { divisionId: 'd', properties: { v: '1' } },
    );
    expect(decision.allowed).toBe(true);
    expect(paths).toMatchObject([{ counts: true, rule: { condition: { variable: 'v' } } }]);
  });
});

describe('An explanation of what is refused', () => {
  const conditions = [expect.objectContaining({ variable: 'v' })];

  it.each<[string, Partial<Snapshot>, Partial<ExplanationQuestion>, unknown[]]>([
    ['nobody is known', { users: [] }, {}, [{ code: 'subject_unknown' }]],
    ['the permission is not known', {}, { permission: 'a:b:c' }, [{ code: 'permission_unknown' }]],
    [
      'the division is not known, whatever is held in all of them',
      { grants: [grant('u', 'viewer', '*'), grant('u', 'viewer', 'gone')] },
      { divisionId: 'gone' },
      [{ code: 'division_unknown', divisionIds: [] }],
    ],
    [
      'the division is given by its name',
      { divisions: ['b', 'a', 'c'].map((id) => ({ id, name: id === 'c' ? 'West' : 'East', isHome: false })) },
      { divisionId: 'east' },
      [{ code: 'division_unknown', divisionIds: ['a', 'b'] }],
    ],
    [
      'neither the permission nor the division is known',
      {},
      { permission: 'a:b:c', divisionId: 'gone' },
      [{ code: 'permission_unknown' }, { code: 'division_unknown', divisionIds: [] }],
    ],
    ['no role gives it', {}, {}, [{ code: 'no_role_includes_it' }]],
    [
      'the role is gone',
      { grants: [grant('u', 'gone', 'd')] },
      {},
      [{ code: 'no_role_includes_it' }, { code: 'role_deleted', roleIds: ['gone'] }],
    ],
    [
      'roles give it elsewhere',
      { grants: [grant('u', 'viewer', 'f'), grant('u', 'viewer', 'e')] },
      { divisionId: 'd' },
      [{ code: 'only_in_other_divisions', divisionIds: ['e', 'f'] }],
    ],
    [
      'a role gives it on a condition',
      { grants: [grant('u', 'conditional', 'd')] },
      { properties: { v: '2' } },
      [{ code: 'only_on_condition', conditions }],
    ],
    [
      'the user is inactive',
      { users: [user('u', 'inactive')], grants: [grant('u', 'viewer', 'd')] },
      {},
      [{ code: 'subject_inactive' }],
    ],
    [
      'the user is deleted and holds nothing',
      { users: [user('u', 'deleted')] },
      {},
      [{ code: 'subject_deleted' }, { code: 'no_role_includes_it' }],
    ],
    [
      'roles are not enabled for a group',
      {
        groups: [group('g', { rolesEnabled: false, memberIds: ['u'] })],
        grants: [grant('g', 'viewer', 'd', 'group')],
      },
      {},
      [{ code: 'group_passes_no_roles', groupIds: ['g'] }],
    ],
    [
      'a group that does pass roles on has other members',
      { groups: [group('g')], grants: [grant('g', 'viewer', 'd', 'group')] },
      {},
      [{ code: 'no_role_includes_it' }],
    ],
  ])('tells that %s', async (_, parts, question, expected) => {
    const { decision, missing } = await explained(parts, question);
    expect(decision.allowed).toBe(false);
    expect(missing).toEqual(expected);
  });

  it('shows the path through a group that is not active, to its owners where they count as members', async () => {
    const rest = { state: 'inactive', ownerIds: ['u'] } as const;
    const groups = [
      group('g', { ...rest, includeOwners: true }),
      group('h', { ...rest, includeOwners: false }),
    ];
    const grants = ['g', 'h'].map((id) => grant(id, 'viewer', 'd', 'group'));
    const { paths } = await explained({ groups, grants });
    expect(paths).toMatchObject([{ groupId: 'g', counts: false, obstacles: ['group_passes_no_roles'] }]);
  });

  it('tells everything that stops a path', async () => {
    const { paths } = await explained(
      { users: [user('u', 'deleted')], grants: [grant('u', 'conditional', 'e')] },
      { divisionId: 'd' },
    );
    expect(paths.map(({ obstacles }) => obstacles)).toEqual([
      ['subject_deleted', 'other_division', 'condition_not_met'],
    ]);
  });

  it('of a group for which roles are not enabled shows what it holds', async () => {
    const { paths, missing, nearestChanges } = await explained(
      { groups: [group('g', { rolesEnabled: false })], grants: [grant('g', 'viewer', 'd', 'group')] },
      { type: 'group', id: 'g' },
    );
    expect(paths).toMatchObject([{ roleId: 'viewer', obstacles: ['group_passes_no_roles'] }]);
    expect(missing).toEqual([{ code: 'group_passes_no_roles', groupIds: ['g'] }]);
    expect(nearestChanges).toEqual([]);
  });
});

describe('The nearest changes', () => {
  const wide = role('wide', ['*']);
  const narrow = role('narrow', ['view']);
  const broad = role('broad', ['view', 'edit']);
  const changes = async (parts: Partial<Snapshot>, question: Partial<ExplanationQuestion> = {}) =>
    (await explained(parts, question)).nearestChanges;

  it('are the roles that have the permission, by how many others they add', async () => {
    const found = await changes({ roles: [wide, broad, narrow, role('other', ['edit'])] });
    expect(found.map(({ roleId, addsPermissions }) => [roleId, addsPermissions])).toEqual([
      ['narrow', 0],
      ['broad', 1],
      ['wide', 2],
    ]);
  });

  it('do not count what the subject holds already', async () => {
    const found = await changes({
      roles: [broad, wide, role('editor', ['edit'])],
      grants: [grant('u', 'editor', 'e')],
    });
    expect(found).toMatchObject([
      { roleId: 'broad', addsPermissions: 0 },
      { roleId: 'wide', addsPermissions: 1 },
    ]);
  });

  it('count apart what they would widen to the division asked', async () => {
    const found = await changes(
      { roles: [broad, narrow], grants: [grant('u', 'broad', 'e')] },
      { divisionId: 'd' },
    );
    expect(found).toEqual([
      { roleId: 'narrow', roleName: 'narrow', addsPermissions: 0, widensPermissions: 0, conditional: false },
      { roleId: 'broad', roleName: 'broad', addsPermissions: 0, widensPermissions: 1, conditional: false },
    ]);
  });

  it('count nothing as widened that is held everywhere anyway', async () => {
    const lister = role('lister', ['view', 'list']);
    const parts = { roles: [lister], grants: [grant('u', 'lister', 'e')] };
    expect(await changes(parts, { divisionId: 'd' })).toMatchObject([
      { addsPermissions: 0, widensPermissions: 0 },
    ]);
    expect((await explained(parts, { permission: LIST, divisionId: 'd' })).decision.allowed).toBe(true);
  });

  it('put roles that give it only on a condition last, unless the properties satisfy it', async () => {
    const idsOf = async (question: Partial<ExplanationQuestion>) =>
      (await changes({}, question)).map(({ roleId, conditional }) => [roleId, conditional]);
    expect(await idsOf({})).toEqual([
      ['viewer', false],
      ['conditional', true],
    ]);
    expect(await idsOf({ properties: { v: '1' } })).toEqual([
      ['conditional', true],
      ['viewer', false],
    ]);
  });

  it('leave out roles that the subject holds here already', async () => {
    const found = await changes({ grants: [grant('u', 'conditional', '*')] }, { divisionId: 'd' });
    expect(found.map(({ roleId }) => roleId)).toEqual(['viewer']);
  });

  it('are at most ten, and by name where they add the same', async () => {
    const roles = Array.from({ length: 12 }, (_, i) => role(`r${String(11 - i).padStart(2, '0')}`, ['view']));
    const found = await changes({ roles });
    expect(found.map(({ roleName }) => roleName)).toEqual(Array.from({ length: 10 }, (_, i) => `r0${i}`));
  });

  it.each([
    ['deleted', { users: [user('u', 'deleted')] }],
    ['unknown', { users: [], grants: [grant('u', 'conditional', 'd')] }],
    [
      'inactive and has it otherwise',
      { users: [user('u', 'inactive')], grants: [grant('u', 'viewer', 'd')] },
    ],
  ])('are none for somebody who is %s', async (_, parts) => {
    expect(await changes(parts)).toEqual([]);
  });

  it('are there for somebody inactive who lacks the permission, too', async () => {
    expect(await changes({ users: [user('u', 'inactive')] })).toHaveLength(2);
  });
});
