import type { HistoryEntryDto, HistoryPageDto } from '../../src/history/api/history.dto';
import type { Change } from '../../simulator/controls/changes';
import { ChangeApp, granting } from '../changes/change-app';

jest.setTimeout(120_000);

const grant = (subjectId: string, roleId: string, by?: Change['by']): Change => ({
  op: 'grant',
  subjectType: 'PC_USER',
  subjectId,
  roleId,
  divisionId: '*',
  ...(by && { by }),
});

/** What the service answers of who did what, while others do the same at the same time. */
describe('Who made a change', () => {
  let app: ChangeApp;
  beforeAll(async () => {
    app = await ChangeApp.start({}, { AUDIT_POLL_INTERVAL: '1s' });
    await polled();
  });
  afterAll(() => app.service.stop());

  const change = async (...changes: Change[]) => {
    const { status, body } = await app.service.simulator.change(...changes);
    expect({ status, body }).toMatchObject({ status: 204 });
  };
  /** Something that only the audits tell is in the history. */
  const polled = () => {
    const id = `marker-${Math.random()}`;
    return change({ op: 'add-user', user: { id } }).then(() =>
      entry(`users/${id}`, ({ kind }) => kind === 'user'),
    );
  };
  /** Our own writes are in the history before their events arrive. */
  const entry = async (path: string, isMeant: (one: HistoryEntryDto) => boolean) => {
    for (let tries = 0; tries < 600; tries++) {
      const { body } = await app.service.get<HistoryPageDto>(`/api/v1/${path}/history`);
      const found = body.entries?.find((one) => isMeant(one) && one.by.status === 'attributed');
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Nothing of that in the history of ${path}.`);
  };
  const grantOf = (roleId: string) => (one: HistoryEntryDto) =>
    one.kind === 'grant' && one.role?.id === roleId;

  it('is a person, a client, or Genesys itself', async () => {
    await change(
      grant('user-1', 'agent', { userId: 'ada' }),
      grant('user-2', 'agent', { clientId: 'rolecall-reader' }),
      grant('user-3', 'agent'),
    );
    expect((await entry('users/user-1', grantOf('agent'))).by).toMatchObject({
      status: 'attributed',
      actor: { type: 'user', id: 'ada' },
      via: 'genesys',
    });
    expect((await entry('users/user-2', grantOf('agent'))).by).toMatchObject({
      actor: { type: 'oauth_client', id: 'rolecall-reader' },
      clientId: 'rolecall-reader',
    });
    expect((await entry('users/user-3', grantOf('agent'))).by.actor).toEqual({ type: 'genesys' });
  });

  it('is an item of ours, among others that do the same', async () => {
    const planned = await app.plan(granting('user-4', 'agent', '*'));
    const [applied] = await Promise.all([
      app.apply(planned),
      change(grant('user-5', 'agent', { userId: 'bob' }), grant('user-9', 'agent', { userId: 'bob' })),
    ]);
    expect(applied.status).toBe('applied');

    await entry('users/user-5', grantOf('agent'));
    expect((await entry('users/user-4', grantOf('agent'))).by).toMatchObject({
      status: 'attributed',
      actor: { type: 'oauth_client', id: 'rolecall-demo' },
      via: 'rolecall',
      changeId: applied.id,
      itemId: '0',
    });
    expect((await entry('users/user-9', grantOf('agent'))).by).toMatchObject({
      actor: { id: 'bob' },
      via: 'genesys',
    });
  });

  it('is known of members, roles and people', async () => {
    const by = { userId: 'ada' };
    await change(
      { op: 'add-member', groupId: 'team', userId: 'user-6', by },
      { op: 'add-member', groupId: 'team', userId: 'user-7', by: { userId: 'bob' } },
      { op: 'set-user-state', userId: 'user-8', state: 'inactive', by },
      { op: 'change-role', roleId: 'editor', values: { name: 'Editors' }, by },
    );
    const member = ({ kind }: HistoryEntryDto) => kind === 'membership';
    expect((await entry('users/user-6', member)).by).toMatchObject({ actor: { id: 'ada' } });
    expect((await entry('users/user-7', member)).by).toMatchObject({ actor: { id: 'bob' } });
    expect((await entry('users/user-8', ({ kind }) => kind === 'user')).by).toMatchObject({
      actor: { id: 'ada' },
    });
    expect((await entry('roles/editor', ({ kind }) => kind === 'role')).by).toMatchObject({
      actor: { id: 'ada' },
    });
  });

  it('is whom another event of the same action names, where Genesys writes it as its own', async () => {
    await app.service.simulator.control('PUT', '/modes', {
      audits: { systemPercent: 100, initiatorPercent: 100 },
    });
    await change(grant('user-10', 'agent', { userId: 'ada' }));
    const isNamed = (one: HistoryEntryDto) => grantOf('agent')(one) && one.by.actor?.type === 'user';
    const { by } = await entry('users/user-10', isNamed);
    expect(by).toMatchObject({ status: 'attributed', actor: { type: 'user', id: 'ada' } });
  });
});
