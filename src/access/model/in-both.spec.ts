import { groupInBoth, permissionInBoth, roleInBoth, userInBoth } from './in-both';
import type { RolePolicy } from './snapshot';
import { group, user } from './testing/org-matrix';

const policy = (entity: string, actions: string[], more: Partial<RolePolicy> = {}): RolePolicy => ({
  domain: 'routing',
  entity,
  actions,
  ...more,
});
const role = (policies: RolePolicy[], permissions: string[] = []) => ({
  id: 'r',
  name: 'R',
  isDefault: false,
  permissions,
  policies,
});
const condition = { unreadable: true } as const;

describe('A role that was read twice', () => {
  const both = (first: RolePolicy[], second: RolePolicy[]) => roleInBoth(role(first), role(second)).policies;

  it.each<[string, RolePolicy[], RolePolicy[], RolePolicy[]]>([
    [
      'keeps what did not change',
      [policy('queue', ['*'])],
      [policy('queue', ['*'])],
      [policy('queue', ['*'])],
    ],
    ['lacks what came', [], [policy('queue', ['edit'])], []],
    ['lacks what went', [policy('queue', ['edit'])], [], []],
    [
      'keeps the actions that stayed',
      [policy('queue', ['view', 'edit'])],
      [policy('queue', ['view', 'add'])],
      [policy('queue', ['view'])],
    ],
    [
      'keeps what a wildcard gave and a name gives',
      [policy('*', ['*'])],
      [policy('queue', ['view'])],
      [policy('queue', ['view'])],
    ],
    [
      'keeps what a name gave and a wildcard gives',
      [policy('queue', ['view'])],
      [policy('*', ['*'])],
      [policy('queue', ['view'])],
    ],
    [
      'keeps a condition that came, as it gives less',
      [policy('queue', ['view'])],
      [policy('queue', ['view'], { condition })],
      [policy('queue', ['view'], { condition })],
    ],
    [
      'keeps a condition that went, as it gave less',
      [policy('queue', ['view'], { condition })],
      [policy('queue', ['view'])],
      [policy('queue', ['view'], { condition })],
    ],
    [
      'keeps nothing of two conditions that differ',
      [policy('queue', ['view'], { condition })],
      [policy('queue', ['view'], { condition: { all: [condition] } })],
      [],
    ],
  ])('%s', (_name, first, second, expected) => {
    expect(both(first, second)).toEqual(expected);
  });

  it('keeps the flat permissions of both', () => {
    expect(roleInBoth(role([], ['admin', 'old']), role([], ['new', 'admin'])).permissions).toEqual(['admin']);
  });
});

describe('A group that was read twice', () => {
  const people = { memberIds: ['ada', 'ben'], ownerIds: ['cy'] };

  it('has those who were in it both times', () => {
    const second = group('team', { ...people, memberIds: ['ben', 'dee'] });
    expect(groupInBoth(group('team', people), second)).toEqual({ ...second, memberIds: ['ben'] });
  });

  it('keeps a member who was an owner who counts, and the other way round', () => {
    const owned = group('team', { includeOwners: true, memberIds: ['ada'], ownerIds: ['ben'] });
    const swapped = group('team', { includeOwners: true, memberIds: ['ben'], ownerIds: ['ada'] });
    expect(groupInBoth(owned, swapped)).toEqual(swapped);
  });

  it('lacks owners who count only now', () => {
    const counting = group('team', { ...people, includeOwners: true });
    expect(groupInBoth(group('team', people), counting)).toEqual({ ...counting, ownerIds: [] });
  });

  it('passes roles only when it did both times, and has no members otherwise', () => {
    const [on, off] = [group('team', people), group('team', { ...people, rolesEnabled: false })];
    for (const pair of [[on, off] as const, [off, on] as const])
      expect(groupInBoth(...pair)).toMatchObject({ rolesEnabled: false, memberIds: [] });
  });
});

it('A user who was read twice has the stricter state, and is otherwise as of the second time', () => {
  const [active, inactive] = [user('ada'), user('ada', 'inactive')];
  expect(userInBoth(active, inactive).state).toBe('inactive');
  expect(userInBoth(inactive, { ...active, name: 'Ada' })).toEqual({ ...inactive, name: 'Ada' });
});

it('A permission counts everywhere only when it did both times', () => {
  const wide = { domain: 'd', entity: 'e', action: 'a', divisionAware: false, allowsConditions: false };
  const narrow = { ...wide, divisionAware: true };
  expect(permissionInBoth(wide, narrow)).toEqual(narrow);
  expect(permissionInBoth(narrow, wide)).toEqual(narrow);
});
