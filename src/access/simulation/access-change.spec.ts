import { ALL_DIVISIONS, type Snapshot } from '../model/snapshot';
import { grant, group, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import { Yielder } from '../../common/yielder';
import { orgIndex, subjectOf } from '../index/testing/org-index';
import { accessChange, type AccessChange } from './access-change';
import type { Proposal } from './proposal';
import { simulate } from './simulation';

const EDIT = 'routing:queue:edit';
const org: Partial<Snapshot> = {
  users: [user('u'), user('gone', 'inactive')],
  divisions: [
    { id: 'd', name: 'D', isHome: true },
    { id: 'e', name: 'E', isHome: false },
  ],
  groups: [group('team', { memberIds: ['u'] })],
};
const viewer = grant('u', 'viewer', 'd');
const added = (roleId: string, divisionId: string) =>
  ({ kind: 'grant_added', subjectType: 'user', subjectId: 'u', roleId, divisionId }) as const;
const removed = (roleId: string, divisionId: string) =>
  ({ ...added(roleId, divisionId), kind: 'grant_removed' }) as const;
const edited = (...actions: string[]) =>
  ({
    kind: 'role_policies_replaced',
    roleId: 'viewer',
    permissions: [],
    policies: role('', actions).policies,
  }) as const;

async function changeOf(parts: Partial<Snapshot>, proposal: Proposal, id = 'u') {
  const simulation = await simulate(await orgIndex({ ...org, ...parts }), proposal, new Yielder());
  const { subject, ...lists } = accessChange(simulation, subjectOf(simulation.before, id));
  expect(subject.id).toBe(id);
  return lists;
}

type Lists = Omit<AccessChange, 'subject'>;
const none: Lists = {
  oldPermissions: [],
  newPermissions: [],
  addedPermissions: [],
  removedPermissions: [],
  widenedPermissions: [],
  narrowedPermissions: [],
};
const both = [LIST, VIEW];

const cases: readonly [string, Partial<Snapshot>, Proposal, Partial<Lists>][] = [
  [
    'a first role adds what it gives',
    {},
    [added('viewer', 'd')],
    { newPermissions: both, addedPermissions: both },
  ],
  [
    'a last role takes what it gave',
    { grants: [viewer] },
    [removed('viewer', 'd')],
    { oldPermissions: both, removedPermissions: both },
  ],
  [
    'a role in another division widens what asks for divisions, and nothing else',
    { grants: [viewer] },
    [added('viewer', 'e')],
    { oldPermissions: both, newPermissions: both, widenedPermissions: [VIEW] },
  ],
  [
    'a role that moves to another division both widens and narrows',
    { grants: [viewer] },
    [removed('viewer', 'd'), added('viewer', 'e')],
    { oldPermissions: both, newPermissions: both, widenedPermissions: [VIEW], narrowedPermissions: [VIEW] },
  ],
  [
    'a grant in all divisions that goes narrows what stays in one',
    { grants: [viewer, grant('u', 'viewer', ALL_DIVISIONS)] },
    [removed('viewer', ALL_DIVISIONS)],
    { oldPermissions: both, newPermissions: both, narrowedPermissions: [VIEW] },
  ],
  [
    'what comes on a condition only is never named as held',
    {},
    [added('conditional', 'd')],
    { widenedPermissions: [VIEW] },
  ],
  [
    'what becomes conditional is removed, though it stays on a condition',
    { grants: [viewer, grant('u', 'conditional', 'd')] },
    [removed('viewer', 'd')],
    { oldPermissions: both, removedPermissions: both },
  ],
  [
    'a role that gives something else adds and removes',
    { grants: [viewer] },
    [edited('view', 'edit')],
    {
      oldPermissions: both,
      newPermissions: [EDIT, VIEW],
      addedPermissions: [EDIT],
      removedPermissions: [LIST],
    },
  ],
  [
    'a role that is held twice is named once',
    { grants: [viewer, grant('team', 'viewer', 'd', 'group')] },
    [removed('viewer', 'd')],
    { oldPermissions: both, newPermissions: both },
  ],
  [
    'who is deactivated holds nothing',
    { grants: [viewer] },
    [{ kind: 'user_state_changed', userId: 'u', state: 'inactive' }],
    { oldPermissions: both, removedPermissions: both },
  ],
];

describe('accessChange', () => {
  it.each(cases)('%s', async (_, parts, proposal, expected) => {
    expect(await changeOf(parts, proposal)).toEqual({ ...none, ...expected });
  });

  it('says nothing of what an inactive user would hold', async () => {
    const proposal = [{ ...added('viewer', 'd'), subjectId: 'gone' }];
    expect(await changeOf({}, proposal, 'gone')).toEqual(none);
  });
});
