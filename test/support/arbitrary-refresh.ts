import fc from 'fast-check';
import type { HeldRole, RefreshedSubject, RefreshData } from '../../src/access/matrix/refreshed-subject';
import { arbitraryRole } from './arbitrary-role';
import { clientState, entityState } from './arbitrary-snapshot';
import type { Vocabulary } from './vocabulary';

/** Subjects read by themselves: known and new ones, some gone, some with another name. Their order is as it comes. */
export function arbitraryReading(names: Vocabulary): fc.Arbitrary<RefreshData> {
  return fc.record({
    refreshedSubjects: fc.array(
      fc.oneof(refreshedUser(names), refreshedGroup(names), refreshedClient(names)),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    roles: fc.array(arbitraryRole(names), { maxLength: 1 }),
  });
}

const mostly = (name: string) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(name) }, fc.constant('New name'));
/** Seldom gone. */
const present = { freq: 8, nil: undefined };

function heldBy(names: Vocabulary): fc.Arbitrary<HeldRole[]> {
  const held = fc.record({
    roleId: fc.constantFrom(...names.roleIds, 'new role'),
    divisionId: fc.constantFrom(...names.divisionIds, 'elsewhere'),
  });
  return fc.array(held, { maxLength: 3 });
}

function refreshedUser(names: Vocabulary): fc.Arbitrary<RefreshedSubject> {
  return fc.constantFrom(...names.userIds).chain((id) =>
    fc.record({
      type: fc.constant('user' as const),
      id: fc.constant(id),
      user: fc.option(fc.record({ id: fc.constant(id), name: mostly('Name'), state: entityState }), present),
      grants: heldBy(names),
      groupIds: fc.subarray([...names.groupIds]).map((ids) => new Set(ids)),
    }),
  );
}

function refreshedGroup(names: Vocabulary): fc.Arbitrary<RefreshedSubject> {
  const people = fc.subarray([...names.userIds]);
  return fc.constantFrom(...names.groupIds).chain((id) =>
    fc.record({
      type: fc.constant('group' as const),
      id: fc.constant(id),
      group: fc.option(
        fc.record({
          id: fc.constant(id),
          name: mostly('Group'),
          state: entityState,
          rolesEnabled: fc.constantFrom(true, true, false),
          includeOwners: fc.boolean(),
          ownerIds: people,
        }),
        present,
      ),
      memberIds: fc.option(people, { freq: 2, nil: undefined }),
      grants: heldBy(names),
    }),
  );
}

function refreshedClient(names: Vocabulary): fc.Arbitrary<RefreshedSubject> {
  return fc.constantFrom(...names.otherIds).chain((id) =>
    fc.record({
      type: fc.constant('oauth_client' as const),
      id: fc.constant(id),
      client: fc.option(
        fc.record({
          id: fc.constant(id),
          name: mostly('Name'),
          state: clientState,
          grantType: fc.constant('CODE'),
        }),
        present,
      ),
      grants: heldBy(names),
    }),
  );
}
