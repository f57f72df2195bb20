import type { AccessPolicy, Snapshot } from '../model/snapshot';
import { grant, group, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import { orgIndex, subjectOf } from '../index/testing/org-index';
import { countPermissions, effectivePermissions, permissionCodes } from './effective-permissions';

const heldBy = async (id: string, parts: Partial<Snapshot>) => {
  const index = await orgIndex(parts);
  return effectivePermissions(index, subjectOf(index, id));
};

describe('effectivePermissions', () => {
  it('are sorted, with where each is held and by which role', async () => {
    const held = await heldBy('u', { grants: [grant('u', 'viewer', 'd')] });
    const rest = { conditional: false, conditionalDivisionIds: [], caveats: [] };
    const sources = [{ roleId: 'viewer', divisionId: 'd' }];
    expect(held).toEqual([
      { permission: LIST, everywhere: true, divisionIds: [], sources, ...rest },
      { permission: VIEW, everywhere: false, divisionIds: ['d'], sources, ...rest },
    ]);
  });

  it('tell every source, direct ones first, and the group through which a role comes', async () => {
    const [, view] = await heldBy('u', {
      groups: [group('g', { memberIds: ['u'] })],
      grants: [grant('g', 'viewer', '*', 'group'), grant('u', 'viewer', 'd')],
    });
    expect(view).toMatchObject({
      everywhere: true,
      sources: [
        { roleId: 'viewer', divisionId: 'd' },
        { roleId: 'viewer', divisionId: '*', groupId: 'g' },
      ],
    });
  });

  it('tell apart what is held on a condition', async () => {
    const grants = [grant('u', 'conditional', 'e'), grant('u', 'conditional', 'd')];
    const [only] = await heldBy('u', { grants });
    expect(only).toMatchObject({ conditional: true, divisionIds: [], conditionalDivisionIds: ['d', 'e'] });
    expect(only?.sources[0]?.conditions).toEqual([expect.objectContaining({ variable: 'v' })]);
    const [, also] = await heldBy('u', { grants: [...grants, grant('u', 'viewer', 'd')] });
    expect(also).toMatchObject({ conditional: false, divisionIds: ['d'], conditionalDivisionIds: ['e'] });
  });

  it('mention that an access policy may decide otherwise', async () => {
    const policy = { id: 'p', target: VIEW, active: true } as AccessPolicy;
    const held = await heldBy('u', { grants: [grant('u', 'viewer', 'd')], accessPolicies: [policy] });
    expect(held.map(({ caveats }) => caveats)).toEqual([[], ['access_policy_may_apply']]);
  });

  it('leave out roles that are gone, and groups that pass none on', async () => {
    const held = await heldBy('u', {
      groups: [group('g', { memberIds: ['u'], rolesEnabled: false })],
      grants: [grant('u', 'gone', '*'), grant('g', 'viewer', '*', 'group')],
    });
    expect(held).toEqual([]);
  });

  it('of a group that passes no roles on are none', async () => {
    const index = await orgIndex({
      groups: [group('g', { rolesEnabled: false })],
      grants: [grant('g', 'viewer', '*', 'group')],
    });
    expect(effectivePermissions(index, subjectOf(index, 'g', 'group'))).toEqual([]);
  });

  it('of somebody inactive are what the roles would give', async () => {
    const parts = { users: [user('u', 'inactive')], grants: [grant('u', 'viewer', 'd')] };
    expect(await heldBy('u', parts)).toHaveLength(2);
  });
});

describe('permissionCodes', () => {
  const codesOf = async (parts: Partial<Snapshot>) => {
    const index = await orgIndex(parts);
    const codes = permissionCodes(index, subjectOf(index, 'u'));
    expect(countPermissions(index, subjectOf(index, 'u'))).toBe(codes.length);
    return codes;
  };

  it('are what is held plainly somewhere, flat permissions among them', async () => {
    const admin = role('admin', ['edit'], { permissions: ['admin'] });
    const grants = [grant('u', 'admin', 'd'), grant('u', 'conditional', '*')];
    expect(await codesOf({ roles: [admin], grants })).toEqual(['admin', 'routing:queue:edit']);
  });

  it.each(['inactive', 'deleted'] as const)('of somebody %s are none', async (state) => {
    expect(await codesOf({ users: [user('u', state)], grants: [grant('u', 'viewer', '*')] })).toEqual([]);
  });
});
