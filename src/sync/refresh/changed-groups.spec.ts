import { buildAccessIndex } from '../../access/index/build-access-index';
import { compileMatrix } from '../../access/matrix/compile-matrix';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { Grant, Group } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';
import { changedGroups } from './changed-groups';

const team: Group = {
  id: 'team',
  name: 'Team',
  state: 'active',
  rolesEnabled: true,
  includeOwners: false,
  memberIds: ['ada'],
  ownerIds: [],
};
const viewer: HeldRole = { roleId: 'viewer', divisionId: '*' };
const editor: HeldRole = { roleId: 'editor', divisionId: '*' };

/** The groups to read for ada, when the team holds a role and Genesys says what she holds through it. */
async function changed(group: Partial<Group>, held: HeldRole[], inherited: HeldRole[]): Promise<string[]> {
  const grants = held.map((role): Grant => ({ subjectType: 'group', subjectId: 'team', ...role }));
  const snapshot = emptySnapshot({
    users: [{ id: 'ada', name: 'Ada', state: 'active' }],
    groups: [{ ...team, ...group }],
    grants,
  });
  const index = await buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
  return changedGroups(index, 'ada', new Map(inherited.length > 0 ? [['team', inherited]] : []));
}

describe('changedGroups', () => {
  it.each<[string, Partial<Group>, HeldRole[], HeldRole[], boolean]>([
    ['passes on what is known', {}, [viewer, editor], [editor, viewer], false],
    ['passes on what is known to one who is new in it', { memberIds: [] }, [viewer], [viewer], false],
    ['has another role than is known', {}, [viewer], [viewer, editor], true],
    ['has a role in another division', {}, [viewer], [{ ...viewer, divisionId: 'home' }], true],
    ['is not known to pass roles', { rolesEnabled: false }, [viewer], [viewer], true],
    ['passes nothing to a member', {}, [viewer], [], true],
    ['has nothing to pass to a member', {}, [], [], false],
    ['passes nothing to one who is not in it', { memberIds: [] }, [viewer], [], false],
  ])('of a group that %s', async (_, group, held, inherited, isRead) => {
    expect(await changed(group, held, inherited)).toEqual(isRead ? ['team'] : []);
  });
});
