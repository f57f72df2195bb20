import type { Change } from '../../simulator/controls/changes';
import type { UnexplainedWritePageDto } from '../../src/genesys-audits/unexplained/unexplained-writes.dto';
import { asAdmin } from '../support/create-app';
import { ChangeApp, granting } from '../changes/change-app';

jest.setTimeout(120_000);

const WRITES = '/api/v1/genesys-audits/unexplained-writes';

const grant = (subjectId: string, by: Change['by']): Change => ({
  op: 'grant',
  subjectType: 'PC_USER',
  subjectId,
  roleId: 'agent',
  divisionId: '*',
  by,
});

describe('What is done with our OAuth client, and not by us', () => {
  let app: ChangeApp;
  beforeAll(async () => {
    app = await ChangeApp.start({}, { AUDIT_POLL_INTERVAL: '1s' });
  });
  afterAll(() => app.service.stop());

  const list = async (query = '') =>
    (await app.service.get<UnexplainedWritePageDto>(`${WRITES}${query}`)).body;
  const until = async (open: number) => {
    for (let tries = 0; tries < 300; tries++) {
      const page = await list('?state=open');
      if (page.open === open) return page;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`There are not ${open}: ${JSON.stringify(await list())}`);
  };
  const metric = async () => {
    const { payload } = await app.service.app.inject({ url: '/metrics', headers: asAdmin });
    return /^rolecall_unexplained_writes_open (\d+)/m.exec(payload)?.[1];
  };

  it('is a critical finding, unlike our own changes and those of others', async () => {
    const planned = await app.plan(granting('user-4', 'agent', '*'));
    const applied = await app.apply(planned);
    expect(applied.status).toBe('applied');
    const { status } = await app.service.simulator.change(
      grant('user-1', { userId: 'ada' }),
      grant('user-2', { clientId: 'rolecall-reader' }),
      grant('user-3', { clientId: 'rolecall-demo' }),
    );
    expect(status).toBe(204);

    const { writes } = await until(1);
    expect(writes).toMatchObject([
      {
        severity: 'critical',
        state: 'open',
        audit: { entityName: 'user-3--agent--*', actorId: 'rolecall-demo' },
      },
    ]);
    expect(await metric()).toBe('1');
  });

  it('is closed by a person, with the reason, and once', async () => {
    const [write] = (await list('?state=open')).writes;
    const url = `${WRITES}/${write!.audit.id}/accept`;
    const reason = 'Our pipeline uses this client.';
    const accepted = await app.service.post<unknown>(url, { reason });
    expect(accepted.body).toMatchObject({ state: 'accepted', accepted: { reason } });
    expect(await list('?state=open')).toEqual({ writes: [], open: 0 });
    expect((await list('?state=accepted')).writes).toHaveLength(1);
    expect(await app.service.post(url, { reason })).toMatchObject({ status: 404 });
    expect(await metric()).toBe('0');
  });
});
