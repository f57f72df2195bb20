import type { Snapshot } from '../model/snapshot';
import { grant, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import { orgIndex, subjectOf } from '../index/testing/org-index';
import { actionsOf, divisionsWith, subjectsWith } from './search';

const met = { v: '1' };

describe('subjectsWith', () => {
  const found = async (parts: Partial<Snapshot>, properties?: typeof met) => {
    const search = { type: 'user', permission: VIEW, divisionId: 'd', properties } as const;
    return [...subjectsWith(await orgIndex(parts), search).all()].map(({ id }) => id);
  };
  const users = [user('a'), user('b'), user('c', 'inactive')];

  it('finds the active ones of the kind', async () => {
    const grants = [
      ...users.map(({ id }) => grant(id, 'viewer', 'd')),
      grant('a', 'viewer', 'd', 'oauth_client'),
    ];
    expect(await found({ users, grants })).toEqual(['a', 'b']);
  });

  it('finds by a condition only those whom the properties satisfy', async () => {
    const grants = [grant('a', 'conditional', 'd'), grant('b', 'conditional', 'e')];
    expect(await found({ users, grants }, met)).toEqual(['a']);
    expect(await found({ users, grants })).toEqual([]);
  });

  it('finds nobody in a division that does not exist', async () => {
    const index = await orgIndex({ grants: [grant('u', 'viewer', '*'), grant('u', 'viewer', 'gone')] });
    for (const permission of [VIEW, LIST])
      expect(subjectsWith(index, { type: 'user', permission, divisionId: 'gone' }).total).toBe(0);
  });

  it('finds nobody for a permission that nothing knows', async () => {
    const index = await orgIndex({ grants: [grant('u', 'viewer', '*')] });
    expect(subjectsWith(index, { type: 'user', permission: 'a:b:c' }).total).toBe(0);
  });
});

describe('divisionsWith', () => {
  const divisions = ['y', 'x'].map((id) => ({ id, name: id, isHome: false }));
  const where = async (divisionIds: string[], permission = VIEW, roleId = 'viewer') => {
    const index = await orgIndex({ divisions, grants: divisionIds.map((id) => grant('u', roleId, id)) });
    return divisionsWith(index, subjectOf(index, 'u'), permission);
  };

  it.each([
    ['grants in divisions', ['y', 'gone', 'x'], { everywhere: false, divisionIds: ['x', 'y'] }],
    ['a grant in all of them', ['y', '*'], { everywhere: true, divisionIds: ['x', 'y'] }],
  ])('lists those of %s', async (_, divisionIds, expected) => {
    expect(await where(divisionIds)).toEqual(expected);
  });

  it('lists all divisions when they do not matter', async () => {
    expect(await where(['y'], LIST)).toEqual({ everywhere: true, divisionIds: ['x', 'y'] });
  });

  it('lists none for a condition that nothing satisfies', async () => {
    expect(await where(['y'], VIEW, 'conditional')).toEqual({ everywhere: false, divisionIds: [] });
  });
});

describe('actionsOf', () => {
  it('lists what may be done in a division, by conditions that the properties satisfy, too', async () => {
    const roles = [...(await orgIndex()).snapshot.roles, role('editor', ['edit'])];
    const grants = [grant('u', 'conditional', 'd'), grant('u', 'editor', 'e'), grant('u', 'editor', 'd')];
    const index = await orgIndex({ roles, grants });
    const subject = subjectOf(index, 'u');
    expect(actionsOf(index, subject, 'd')).toEqual(['routing:queue:edit']);
    expect(actionsOf(index, subject, 'd', met)).toEqual(['routing:queue:edit', VIEW]);
    expect(actionsOf(index, subject, 'f', met)).toEqual([]);
  });

  it('lists nothing in a division that does not exist', async () => {
    const index = await orgIndex({ grants: [grant('u', 'viewer', '*'), grant('u', 'viewer', 'gone')] });
    expect(actionsOf(index, subjectOf(index, 'u'), 'gone')).toEqual([]);
  });
});
