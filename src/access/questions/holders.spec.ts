import type { Snapshot } from '../model/snapshot';
import { grant, group, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import { orgIndex } from '../index/testing/org-index';
import { holders, type HolderQuery } from './holders';
import { UnknownPermissionError } from './unknown-permission-error';

const people = ['a', 'b', 'c', 'd', 'e'].map((id) => user(id));
const held = async (parts: Partial<Snapshot>, query: Partial<HolderQuery> = {}) =>
  holders(await orgIndex({ users: people, ...parts }), { permissions: [VIEW], ...query });
const idsOf = async (...args: Parameters<typeof held>) =>
  [...(await held(...args)).all()].map(({ subject }) => subject.id);

describe('holders', () => {
  it('are those who hold the permission somewhere, themselves or through a group, and the group', async () => {
    const parts = {
      groups: [group('g', { memberIds: ['c'] })],
      grants: [grant('a', 'viewer', 'x'), grant('g', 'viewer', '*', 'group'), grant('b', 'gone', '*')],
    };
    expect(await idsOf(parts)).toEqual(['a', 'c', 'g']);
  });

  it.each([
    ['x', ['a', 'b']],
    ['y', ['b', 'c']],
    ['z', ['b']],
    ['*', ['b']],
  ])('in the division %s are those who hold it there or in all', async (divisionId, expected) => {
    const grants = [grant('a', 'viewer', 'x'), grant('b', 'viewer', '*'), grant('c', 'viewer', 'y')];
    expect(await idsOf({ grants }, { divisionId })).toEqual(expected);
  });

  it('in a division that does not exist are nobody', async () => {
    const grants = [grant('a', 'viewer', 'gone'), grant('b', 'viewer', '*')];
    for (const permissions of [[VIEW], [LIST]])
      expect(await idsOf({ grants }, { permissions, divisionId: 'gone' })).toEqual([]);
  });

  it('of a permission that knows no divisions are the same in each', async () => {
    const grants = [grant('a', 'viewer', 'x')];
    expect(await idsOf({ grants }, { permissions: [LIST], divisionId: '*' })).toEqual(['a']);
  });

  it('come with their sources, direct and inherited apart', async () => {
    const list = await held({
      groups: [group('g', { memberIds: ['a'] })],
      grants: [grant('a', 'viewer', 'x'), grant('a', 'viewer', 'y'), grant('g', 'viewer', 'x', 'group')],
    });
    const [first] = list.all();
    expect(first?.direct).toEqual([
      { permission: VIEW, roleId: 'viewer', divisionId: 'x' },
      { permission: VIEW, roleId: 'viewer', divisionId: 'y' },
    ]);
    expect(first?.inherited).toEqual([{ permission: VIEW, roleId: 'viewer', divisionId: 'x', groupId: 'g' }]);
  });

  it('come only with sources in the division asked', async () => {
    const grants = [grant('a', 'viewer', 'x'), grant('a', 'viewer', 'y')];
    const [first] = (await held({ grants }, { divisionId: 'y' })).all();
    expect(first?.direct.map(({ divisionId }) => divisionId)).toEqual(['y']);
  });

  it('are marked when they are inactive, or hold it on a condition only', async () => {
    const list = await held({
      users: [user('a'), user('b', 'inactive'), user('c')],
      grants: [
        grant('a', 'conditional', '*'),
        grant('b', 'viewer', '*'),
        grant('c', 'viewer', '*'),
        grant('c', 'conditional', 'x'),
      ],
    });
    expect([...list.all()].map(({ effective, conditional }) => [effective, conditional])).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ]);
    expect([list.total, list.effectiveTotal]).toEqual([3, 1]);
  });

  it('are of the kinds asked', async () => {
    const grants = [grant('a', 'viewer', '*'), grant('a', 'viewer', '*', 'oauth_client')];
    const list = await held({ grants }, { types: ['oauth_client'] });
    expect([...list.all()].map(({ subject }) => subject.type)).toEqual(['oauth_client']);
    expect(list.total).toBe(1);
  });

  it('come in pages, each after the rank of the last of the one before', async () => {
    const list = await held({ grants: people.map(({ id }) => grant(id, 'viewer', '*')) });
    const first = list.page(undefined, 2);
    const second = list.page(first[1]?.subject.rank, 2);
    const third = list.page(second[1]?.subject.rank, 2);
    const pages = [first, second, third].map((page) => page.map(({ subject }) => subject.id));
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(list.page(third[0]?.subject.rank, 2)).toEqual([]);
  });

  it('of a permission that nothing knows are refused', async () => {
    await expect(held({}, { permissions: [VIEW, 'a:b:c'] })).rejects.toThrow(UnknownPermissionError);
    await expect(held({}, { permissions: ['admin'] })).rejects.toMatchObject({ status: 404 });
  });
});

describe('holders of several permissions', () => {
  const EDIT = 'routing:queue:edit';
  const parts = {
    roles: [role('viewer', ['view', 'list']), role('editor', ['edit'])],
    grants: [
      grant('a', 'viewer', 'x'),
      grant('b', 'editor', 'x'),
      grant('c', 'viewer', 'x'),
      grant('c', 'editor', 'y'),
    ],
  };
  const permissions = [VIEW, EDIT, VIEW];

  it('hold any of them when that is asked', async () => {
    expect(await idsOf(parts, { permissions, match: 'any' })).toEqual(['a', 'b', 'c']);
    expect(await idsOf(parts, { permissions: [LIST, EDIT], match: 'any', divisionId: 'y' })).toEqual([
      'a',
      'c',
    ]);
  });

  it('hold all of them otherwise', async () => {
    const list = await held(parts, { permissions });
    expect([...list.all()]).toMatchObject([
      {
        subject: { id: 'c' },
        direct: [
          { permission: EDIT, divisionId: 'y' },
          { permission: VIEW, divisionId: 'x' },
        ],
      },
    ]);
  });

  it('hold all of them in the same division when one is asked', async () => {
    expect(await idsOf(parts, { permissions, divisionId: 'x' })).toEqual([]);
  });

  it('are conditional when one of all, or every one of any, is held on a condition', async () => {
    const conditional = [grant('a', 'conditional', 'x'), grant('a', 'editor', 'x')];
    const some = {
      grants: conditional,
      roles: [...parts.roles, ...(await orgIndex()).snapshot.roles.slice(1)],
    };
    expect((await held(some, { permissions })).page(undefined, 1)).toMatchObject([
      { effective: false, conditional: true },
    ]);
    expect((await held(some, { permissions, match: 'any' })).page(undefined, 1)).toMatchObject([
      { effective: true, conditional: false },
    ]);
  });
});
