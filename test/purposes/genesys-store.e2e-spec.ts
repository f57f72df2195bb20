import type { Problem } from '../../src/http/problem';
import type { PurposeDto, PurposePageDto } from '../../src/purposes/api/purpose-view.dto';
import { PurposesNotOfferedError } from '../../src/purposes/purposes.errors';
import { buildOrg } from '../support/build-org';
import { createApp } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { closeSimulators, simulatorWith } from '../support/with-simulator';
import { marketing, PURPOSES, PurposesApp } from './purposes-app';

jest.setTimeout(60_000);

/** A change that Genesys does not show is looked for as long as this. */
const GENESYS = { PURPOSES_STORE: 'genesys', GENESYS_TIME_BUDGET: '2s' };
const PATH = '/api/v2/privacy/purposes';

describe('Purposes at Genesys', () => {
  let app: PurposesApp;
  let made = 0;
  const named = () => ({ ...marketing, name: `Purpose ${++made}` });
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const post = (wanted: object) => app.send<PurposeDto & Omit<Problem, 'status'>>('POST', PURPOSES, wanted);
  const put = (id: string, wanted: object, version: number) =>
    app.send<PurposeDto & Omit<Problem, 'status'>>('PUT', `${PURPOSES}/${id}`, wanted, match(version));
  /** Past our API, as another application does it. */
  const elsewhere = async (id: string, body: object) => {
    const simulator = await app.simulator.login();
    const token = (await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret')).body.access_token;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return simulator.send(`${PATH}/${id}`, { method: 'PUT', headers, body: JSON.stringify(body) });
  };

  beforeAll(async () => {
    app = await PurposesApp.start(GENESYS);
    app.letCallsTake(20_000);
    await app.simulator.setModes({ rateLimitPerMinute: null });
  });
  afterEach(() => app.simulator.setFaults([]));
  afterAll(() => app.stop());

  it('are not replaced where somebody else changed them past this service', async () => {
    const wanted = { ...named(), owner: 'Head of Care' };
    const { id } = (await post(wanted)).body;
    await elsewhere(id, { ...marketing, name: wanted.name, description: 'theirs' });
    expect((await put(id, wanted, 1)).status).toBe(412);
    const { body } = await app.send<PurposeDto>('GET', `${PURPOSES}/${id}`);
    expect(body).toMatchObject({ version: 2, description: 'theirs', owner: 'Head of Care' });
  });

  it('are not made by a call that failed, which can be repeated', async () => {
    await app.simulator.setFaults([
      { match: { method: 'POST', path: PATH }, times: 1, effects: [{ kind: 'status', status: 502 }] },
    ]);
    const wanted = named();
    expect((await post(wanted)).status).toBeGreaterThanOrEqual(502);
    expect((await post(wanted)).status).toBe(201);
  });

  describe('that Genesys says it changed, and did not', () => {
    const onlySays = (method: string) =>
      app.simulator.setFaults([{ match: { method, path: `${PATH}*` }, effects: [{ kind: 'not-applied' }] }]);
    const notApplied = { status: 502, body: { code: 'purpose_change_not_applied' } };
    const remove = (id: string) => app.send<Problem>('DELETE', `${PURPOSES}/${id}`, undefined, match(1));

    it('are not told to be there, and can be created then', async () => {
      const wanted = named();
      await app.simulator.setFaults([
        { match: { method: 'POST', path: PATH }, effects: [{ kind: 'not-applied' }] },
      ]);
      expect(await post(wanted)).toMatchObject(notApplied);
      await app.simulator.setFaults([]);
      expect((await post(wanted)).status).toBe(201);
    });

    it('stay what they are, and can be changed then', async () => {
      const wanted = { ...named(), owner: 'Head of Care' };
      const { id } = (await post(wanted)).body;
      await onlySays('PUT');
      expect(await put(id, { ...wanted, owner: 'Nobody' }, 1)).toMatchObject(notApplied);
      await app.simulator.setFaults([]);
      expect((await app.send('GET', `${PURPOSES}/${id}`)).body).toMatchObject({
        version: 1,
        owner: 'Head of Care',
      });
      expect((await put(id, { ...wanted, owner: 'Finance' }, 1)).body).toMatchObject({
        version: 2,
        owner: 'Finance',
      });
    });

    it('are there, and can be deleted then', async () => {
      const { id } = (await post(named())).body;
      await onlySays('DELETE');
      expect(await remove(id)).toMatchObject(notApplied);
      await app.simulator.setFaults([]);
      expect((await remove(id)).status).toBe(204);
    });
  });

  it('are written though the answers to that are lost', async () => {
    const losing = (method: string, path = `${PATH}*`) =>
      app.simulator.setFaults([{ match: { method, path }, times: 1, effects: [{ kind: 'lost-answer' }] }]);
    const wanted = { ...named(), owner: 'Head of Care' };
    await losing('POST', PATH);
    const { status, body } = await post(wanted);
    expect({ status, body }).toMatchObject({ status: 201, body: { version: 1, owner: 'Head of Care' } });
    await losing('PUT');
    const changed = await put(body.id, { ...wanted, owner: 'Finance', description: 'new' }, 1);
    expect(changed).toMatchObject({ status: 200, body: { owner: 'Finance', description: 'new' } });
    await losing('DELETE');
    const url = `${PURPOSES}/${body.id}`;
    expect((await app.send('DELETE', url, undefined, match(changed.body.version))).status).toBe(204);
    expect((await app.send('GET', url)).status).toBe(404);
  });

  it('stay what they are when the answer cannot be read and nothing was done', async () => {
    const wanted = named();
    const { id } = (await post(wanted)).body;
    await app.simulator.setFaults([{ match: { method: 'PUT' }, effects: [{ kind: 'malformed' }] }]);
    expect((await put(id, { ...wanted, description: 'new' }, 1)).status).toBe(502);
    await app.simulator.setFaults([]);
    expect((await put(id, { ...wanted, description: 'new' }, 1)).body).toMatchObject({ version: 2 });
  });

  it('leave a record before anything is sent, and one of what became of it', async () => {
    const { id, name } = (await post(named())).body;
    await app.simulator.setFaults([
      { match: { method: 'PUT' }, effects: [{ kind: 'status', status: 400, code: 'bad.request' }] },
    ]);
    expect((await put(id, { ...marketing, name, description: 'new' }, 1)).status).toBe(400);
    const records = await app.records(id);
    expect(records.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['purpose.created', 'success'],
      ['purpose.change_sent', 'success'],
      ['purpose.replaced', 'failed'],
    ]);
    expect(records[1]).toMatchObject({ after: { change: 'replace', content: { description: 'new' } } });
  });

  it('are not deleted while Genesys says that active retention policies refer to them', async () => {
    const { id } = (await post(named())).body;
    const policy = { id: 'theirs', name: 'Theirs', purposeIds: [id] };
    await app.simulator.change({ op: 'set-retention-policy', ...policy, enabled: true });
    const remove = () => app.send<Problem>('DELETE', `${PURPOSES}/${id}`, undefined, match(1));
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'purpose_retained' } });
    await app.simulator.change({ op: 'set-retention-policy', ...policy, enabled: false });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
  });

  it('are paged by Genesys, and by us where it knows no filter', async () => {
    const pageOf = async (query: string) =>
      (await app.send<PurposePageDto>('GET', `${PURPOSES}?${query}`)).body;
    const first = await pageOf('pageSize=1');
    expect(first.pagination.totalCount).toBeGreaterThan(1);
    expect(first.pagination.totalPages).toBe(first.pagination.totalCount);
    await app.simulator.setModes({ pageCaps: { purposes: 2 } });
    for (const query of ['status=active&pageSize=100', 'pageSize=100']) {
      expect((await pageOf(query)).purposes).toHaveLength(first.pagination.totalCount);
    }
  });

  it.each(['..', '%2e%2e', 'a%2Fb', 'query%3Fx'])('are not there under %p', async (id) => {
    expect((await app.send('GET', `${PURPOSES}/${id}/versions`)).status).toBe(404);
    expect([404, 405]).toContain((await app.send('PUT', `${PURPOSES}/${id}`, named(), match(1))).status);
  });
});

describe('An organisation without purposes', () => {
  afterEach(closeSimulators);

  it('lets the service start with its own register only', async () => {
    const simulator = await simulatorWith({ org: buildOrg(), modes: { offersPurposes: false } });
    const env = { GENESYS_SIMULATOR_URL: simulator.url, ...GENESYS };
    const start = createApp({ env });
    await expect(start).rejects.toThrow(PurposesNotOfferedError);
    await expect(start).rejects.toThrow(/does not offer data-sharing purposes .* PURPOSES_STORE=register\.$/);
  });

  it('cannot be told from one that does not answer, where the start goes on', async () => {
    const service = await ServiceWithSimulator.start({ org: buildOrg() }, GENESYS, (simulator) =>
      simulator.setFaults([{ match: { path: `${PATH}*` }, effects: [{ kind: 'status', status: 400 }] }]),
    );
    expect((await service.get('/health/live')).status).toBe(200);
    await service.stop();
  });
});
