import { runSteps } from '../../access/model/run-steps';
import type { Snapshot } from '../../access/model/snapshot';
import { grant, group, orgSnapshot, role, user } from '../../access/model/testing/org-matrix';
import { notWider } from './not-wider';

const met = (whole: Partial<Snapshot>, taken: Partial<Snapshot>, newest: Partial<Snapshot> = {}) =>
  runSteps(notWider(orgSnapshot(whole), orgSnapshot(taken), orgSnapshot(newest)));

describe('What a sync run takes over from readings of single subjects', () => {
  it('does not make active whom the sync run saw inactive', () => {
    const { users } = met({ users: [user('ada', 'inactive')] }, { users: [user('ada'), user('new')] });
    expect(users).toEqual([user('ada', 'inactive'), user('new')]);
  });

  it('does not bring back what a role has lost', () => {
    const { roles } = met({ roles: [role('r', ['view'])] }, { roles: [role('r', ['view', 'edit'])] });
    expect(roles).toEqual([role('r', ['view'])]);
  });

  const team = (...memberIds: string[]) => [group('team', { memberIds })];
  const held = (...roleIds: string[]) => roleIds.map((id) => grant('team', id, '*', 'group'));

  it('takes a new person into a group of which nothing else is new', () => {
    const [whole, taken] = [
      { groups: team('ada'), grants: held('r') },
      { groups: team('ada', 'ben'), grants: held('r') },
    ];
    expect(met(whole, taken, { grants: held('r', 's') }).groups).toEqual(team('ada', 'ben'));
  });

  it('lets a new person wait where the sync run knows more grants of the group', () => {
    const grants = held('r', 's');
    const { groups } = met(
      { groups: team('ada'), grants },
      { groups: team('ada', 'ben'), grants },
      { grants: held('r') },
    );
    expect(groups).toEqual(team('ada'));
  });
});
