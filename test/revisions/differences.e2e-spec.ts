import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import { applyChanges } from '../../src/revisions/history/facts/apply-changes';
import { countChanges } from '../../src/revisions/history/facts/change-counts';
import { diffSnapshots } from '../../src/revisions/history/facts/diff-snapshots';
import { propertyRuns } from '../support/property-runs';
import { normalForm } from './normal-form';
import { organization } from './organization';
import { randomHistory } from './random-history';

const turned = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  users: snapshot.users.toReversed(),
  groups: snapshot.groups.map((group) => ({ ...group, memberIds: group.memberIds.toReversed() })).reverse(),
  roles: snapshot.roles.map((role) => ({ ...role, policies: role.policies.toReversed() })).reverse(),
  catalogue: snapshot.catalogue.toReversed(),
  grants: [...snapshot.grants.toReversed(), ...snapshot.grants],
});

describe('The difference of two snapshots', () => {
  it('leads from the one to the other', async () => {
    const property = fc.asyncProperty(randomHistory, async ([before, after]) => {
      const changes = await diffSnapshots(before, after!);
      expect(normalForm(await applyChanges(before!, changes, after!))).toEqual(normalForm(after!));
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('is empty where nothing but the order differs', async () => {
    const property = fc.asyncProperty(randomHistory, async ([snapshot]) => {
      const changes = await diffSnapshots(snapshot, turned(snapshot!));
      expect(countChanges(changes)).toEqual({ added: 0, removed: 0, changed: 0 });
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('is the whole of the first snapshot', async () => {
    const changes = await diffSnapshots(undefined, organization());
    // A user, a group with a member and an owner, a role, a division, a permission and a grant.
    expect(countChanges(changes)).toEqual({ added: 8, removed: 0, changed: 0 });
  });

  it('counts something with other content once, as changed', async () => {
    const before = organization();
    const after = organization({ users: [{ ...before.users[0]!, state: 'inactive' }], grants: [] });
    expect(countChanges(await diffSnapshots(before, after))).toEqual({ added: 0, removed: 1, changed: 1 });
  });

  it('lets others use the event loop while it is made', async () => {
    const users = Array.from({ length: 50_000 }, (_, i) => ({
      id: `user ${i}`,
      name: 'Name',
      state: 'active' as const,
    }));
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await diffSnapshots(organization({ users }), organization({ users: structuredClone(users) }));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});
