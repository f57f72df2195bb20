import type { RolePolicy, Snapshot } from '../../access/model/snapshot';
import { grant, group, orgSnapshot, user } from '../../access/model/testing/org-matrix';
import { diffSnapshots } from '../../revisions/history/facts/diff-snapshots';
import { isImplausible } from './implausible';
import { lossesBetween, type LossKind } from './losses';

const losses = async (before: Partial<Snapshot>, after: Partial<Snapshot>) => {
  const [one, other] = [orgSnapshot({ roles: [], ...before }), orgSnapshot({ roles: [], ...after })];
  const all = lossesBetween(one, await diffSnapshots(one, other));
  const some = all.filter(({ gone }) => gone.length > 0);
  return Object.fromEntries(some.map(({ kind, before, gone }) => [kind, [gone.length, before]]));
};
const roleWith = (...policies: RolePolicy[]) => ({
  roles: [{ id: 'r', name: 'R', isDefault: false, permissions: [], policies }],
});
const policy = (domain: string, entity: string, ...actions: string[]): RolePolicy => ({
  domain,
  entity,
  actions,
});
const rule = (active: boolean) => ({
  id: 'p',
  name: 'P',
  target: 'a:b:c',
  effect: 'DENY' as const,
  active,
  subjectType: 'ALL',
});

describe('lossesBetween', () => {
  it('finds nothing where nothing went, whatever came', async () => {
    expect(await losses({ users: [user('ada')] }, { users: [user('ada'), user('ben')] })).toEqual({});
  });

  it('counts users who are gone, and those who are there and no longer active', async () => {
    const before = [user('ada'), user('ben'), user('cleo', 'inactive')];
    expect(
      await losses({ users: before }, { users: [user('ada', 'inactive'), user('cleo', 'inactive')] }),
    ).toEqual({ users: [1, 3], activeUsers: [2, 2] });
  });

  it('counts members of groups, and grants', async () => {
    const before = { groups: [group('g', { memberIds: ['ada', 'ben'] })], grants: [grant('ada', 'r', 'd')] };
    expect(await losses(before, { groups: [group('g', { memberIds: ['ben'] })], grants: [] })).toEqual({
      memberships: [1, 2],
      grants: [1, 1],
    });
  });

  it('counts an access policy that is switched off as one that is gone', async () => {
    expect(await losses({ accessPolicies: [rule(true)] }, { accessPolicies: [rule(false)] })).toEqual({
      accessPolicies: [1, 1],
    });
  });

  it('counts the policies of a role that is emptied, or gone', async () => {
    const before = roleWith(policy('routing', 'queue', 'view'), policy('routing', 'skill', 'view'));
    expect(await losses(before, roleWith())).toEqual({ rolePolicies: [2, 2] });
    expect(await losses(before, { roles: [] })).toEqual({ roles: [1, 1], rolePolicies: [2, 2] });
  });

  it.each([
    [policy('routing', '*', '*'), policy('routing', 'queue', 'view')],
    [policy('routing', 'queue', 'view'), policy('routing', '*', '*')],
    [policy('routing', 'queue', 'view', 'edit'), policy('routing', 'queue', 'view')],
  ])('takes a wildcard that is expanded, or the other way round, for no loss: %j', async (was, is) => {
    expect(await losses(roleWith(was), roleWith(is))).toEqual({});
  });
});

describe('isImplausible', () => {
  const loss = (kind: LossKind, gone: number, before: number) => ({
    kind,
    before,
    gone: Array.from({ length: gone }, String),
  });

  it.each<[number, number, LossKind, boolean]>([
    [10, 10, 'users', false],
    [11, 11, 'users', true],
    [20, 100, 'grants', false],
    [21, 100, 'grants', true],
    [21, 1_000, 'grants', false],
    [1, 1, 'accessPolicies', true],
    [1, 5, 'accessPolicies', false],
  ])('%i of %i %s: %s', (gone, before, kind, expected) => {
    expect(isImplausible(loss(kind, gone, before), 20)).toBe(expected);
  });

  it('never with 100 percent', () => {
    expect(isImplausible(loss('users', 500, 500), 100)).toBe(false);
  });
});
