import { applyRefresh } from './apply-refresh';
import type { Group, Snapshot } from './snapshot';
import type { RefreshedGroup, RefreshedSubject, RefreshedUser } from '../matrix/refreshed-subject';
import { grant, group, role, orgSnapshot, user } from './testing/org-matrix';

const ada: RefreshedUser = { type: 'user', id: 'ada', user: user('ada'), grants: [], groupIds: new Set() };
const team: Omit<Group, 'memberIds'> = group('team');
const refreshedTeam: RefreshedGroup = { type: 'group', id: 'team', group: team, grants: [] };
const viaTeam = grant('team', 'viewer', '*', 'group');

const applied = (parts: Partial<Snapshot>, ...refreshedSubjects: RefreshedSubject[]) =>
  applyRefresh(orgSnapshot(parts), { refreshedSubjects, roles: [] });

describe('A user who was read', () => {
  it('takes the place of what was known, with the grants of now', () => {
    const before = { users: [user('ada', 'inactive'), user('ben')], grants: [grant('ada', 'old', 'd')] };
    const after = applied(before, { ...ada, grants: [{ roleId: 'viewer', divisionId: '*' }] });
    expect(after.users).toEqual([user('ben'), user('ada')]);
    expect(after.grants).toEqual([grant('ada', 'viewer', '*')]);
  });

  it('is added when new, and removed when there is none', () => {
    expect(applied({ users: [] }, ada).users).toEqual([user('ada')]);
    expect(applied({ users: [user('ada')] }, { ...ada, user: undefined }).users).toEqual([]);
  });

  it('does not touch a group or client of the same id', () => {
    const grants = [grant('ada', 'viewer', '*', 'group'), grant('ada', 'viewer', '*', 'oauth_client')];
    expect(applied({ grants }, ada).grants).toEqual(grants);
  });

  it('is in a group that passes roles to him', () => {
    const after = applied(
      { groups: [group('team')], grants: [viaTeam] },
      { ...ada, groupIds: new Set(['team']) },
    );
    expect(after.groups).toMatchObject([{ memberIds: ['ada'] }]);
  });

  it('is no longer in a group that would pass roles and does not to him', () => {
    const groups = [group('team', { memberIds: ['ben', 'ada'] })];
    expect(applied({ groups, grants: [viaTeam] }, ada).groups).toMatchObject([{ memberIds: ['ben'] }]);
  });

  it.each([
    ['has no role to pass', group('team', { memberIds: ['ada'] }), []],
    ['does not pass roles', group('team', { memberIds: ['ada'], rolesEnabled: false }), [viaTeam]],
    ['counts him as its owner', group('team', { ownerIds: ['ada'], memberIds: [] }), [viaTeam]],
  ])('says nothing of a group that %s', (_name, known, grants) => {
    const before = { groups: [known], grants };
    expect(applied(before, ada).groups[0]).toBe(known);
  });

  it('is no owner who counts when nothing is passed to him', () => {
    const groups = [group('team', { ownerIds: ['ada'], includeOwners: true })];
    expect(applied({ groups, grants: [viaTeam] }, ada).groups).toMatchObject([{ ownerIds: [] }]);
  });
});

describe('A group that was read', () => {
  it('keeps the members that are known when they were not read', () => {
    const groups = [group('team', { name: 'Old', memberIds: ['ben'] })];
    expect(applied({ groups }, refreshedTeam).groups).toEqual([group('team', { memberIds: ['ben'] })]);
  });

  it('has the members that were read', () => {
    const groups = [group('team', { memberIds: ['ben'] })];
    const after = applied({ groups }, { ...refreshedTeam, memberIds: ['ada'] });
    expect(after.groups).toMatchObject([{ memberIds: ['ada'] }]);
  });

  it('has no members when it passes no roles, as in a sync run', () => {
    const off = { ...refreshedTeam, group: { ...team, rolesEnabled: false } };
    const groups = [group('team', { memberIds: ['ben'] })];
    expect(applied({ groups }, off).groups).toMatchObject([{ rolesEnabled: false, memberIds: [] }]);
  });

  it('is gone with its grants when there is none', () => {
    const gone = { ...refreshedTeam, group: undefined };
    const after = applied({ groups: [group('team')], grants: [viaTeam] }, gone);
    expect([after.groups, after.grants]).toEqual([[], []]);
  });
});

describe('A refresh', () => {
  it('brings roles that were not known', () => {
    const after = applyRefresh(orgSnapshot({ roles: [] }), {
      refreshedSubjects: [],
      roles: [role('new', ['view'])],
    });
    expect(after.roles.map(({ id }) => id)).toEqual(['new']);
  });

  it('leaves the snapshot before as it was', () => {
    const before = orgSnapshot({ users: [user('ada', 'inactive')], grants: [grant('ada', 'viewer', 'd')] });
    const copy = structuredClone(before);
    applyRefresh(before, { refreshedSubjects: [ada], roles: [] });
    expect(before).toEqual(copy);
  });
});
