import type { Change } from '../../simulator/controls/change';
import { granting, type ChangeApp } from './change-app';
import { describeWithChangeApp } from './describe-with-change-app';

jest.setTimeout(60_000);

const EDIT = 'routing:queue:edit';
const bulkAdd = { path: '/api/v2/authorization/subjects/{subjectId}/bulkadd' };
const people = Array.from({ length: 8 }, (_, i) => ({ id: `user-${i}` }));
const roles = ['one', 'two', 'three', 'four'].map((id) => ({ id, gives: EDIT }));
const parts = {
  users: [{ id: 'ada' }, { id: 'olga' }, { id: 'ivan' }, { id: 'lena' }, { id: 'paul' }, ...people],
  roles: [
    { id: 'boss', gives: 'authorization:grant:add; authorization:role:edit', permissions: ['admin'] },
    ...roles,
  ],
  clients: [],
  groups: [{ id: 'crew', individualIds: ['ivan', 'lena', 'paul'], ownerIds: ['olga'], includeOwners: true }],
  grants: [
    ['ada', 'boss', '*'],
    ['user-7', 'two'],
  ] as [string, string, string?][],
};

describeWithChangeApp('What a change gives', { parts }, (theApp) => {
  let app: ChangeApp;
  beforeAll(() => {
    app = theApp();
  });
  afterEach(() => app.service.simulator.schedule());

  /** Who may edit in the revision of a change that is applied while others make changes. */
  async function mayAfter(item: object, ids: string[], moment: 'before' | 'after', ...changes: Change[]) {
    const planned = await app.plan(item);
    await app.service.simulator.schedule({ match: bulkAdd, moment, changes });
    const applied = await app.apply(planned);
    expect(applied).toMatchObject({ status: 'applied' });
    const { body } = await app.service.simulator.control('GET', '/scheduled-changes');
    expect(body).toEqual({ scheduled: [], failures: [] });
    const may = await Promise.all(ids.map((id) => app.isAllowed(id, EDIT, applied.revision)));
    return ids.filter((_, i) => may[i]);
  }

  const leaves = (userId: string): Change => ({ op: 'set-user-state', userId, state: 'inactive' });
  const emptied = (roleId: string): Change => ({ op: 'set-role-policies', roleId, permissionPolicies: [] });

  it('is allowed at once where nothing else changed', async () => {
    expect(await mayAfter(granting('user-0', 'one'), ['user-0'], 'after')).toEqual(['user-0']);
  });

  it('gives nothing to a user who was deactivated before the write', async () => {
    expect(await mayAfter(granting('user-1', 'one'), ['user-1'], 'before', leaves('user-1'))).toEqual([]);
  });

  it('is not believed with a state from before the write', async () => {
    expect(await mayAfter(granting('user-2', 'one'), ['user-2'], 'after', leaves('user-2'))).toEqual([]);
  });

  it('gives nothing through a role that was emptied before the write, and takes it from who had it', async () => {
    expect(await app.isAllowed('user-7', EDIT)).toBe(true);
    const item = granting('user-3', 'two');
    expect(await mayAfter(item, ['user-3', 'user-7'], 'before', emptied('two'))).toEqual([]);
  });

  it('waits for the next sync run where a user was activated or a role filled since the last one', async () => {
    await app.service.simulator.change(leaves('user-4'));
    await app.service.sync();
    const back: Change = { op: 'set-user-state', userId: 'user-4', state: 'active' };
    expect(await mayAfter(granting('user-4', 'one'), ['user-4'], 'before', back)).toEqual([]);
    await app.service.sync();
    expect(await app.isAllowed('user-4', EDIT)).toBe(true);
  });

  it('gives members of a group nothing who left it, or were deactivated, before the write', async () => {
    const item = { ...granting('crew', 'three'), subjectType: 'group' };
    const left: Change = { op: 'remove-member', groupId: 'crew', userId: 'ivan' };
    const may = await mayAfter(
      item,
      ['ivan', 'lena', 'olga', 'paul'],
      'before',
      left,
      leaves('lena'),
      leaves('olga'),
    );
    expect(may).toEqual(['paul']);
  });

  it('counts as applied and gives nothing yet when Genesys does not tell, until the next sync run', async () => {
    const planned = await app.plan(granting('user-5', 'four'));
    const effects = [{ kind: 'status' as const, status: 403 }];
    await app.service.simulator.setFaults([{ match: { path: '/api/v2/authorization/roles' }, effects }]);
    const applied = await app.apply(planned);
    expect(applied).toMatchObject({ status: 'applied', progress: { items: { applied: 1 } } });
    expect(await app.isAllowed('user-5', EDIT, applied.revision)).toBe(false);
    await app.service.simulator.setFaults([]);
    await app.service.sync();
    expect(await app.isAllowed('user-5', EDIT)).toBe(true);
  });
});
