import { AssertionsModule } from '../../src/assertions/assertions.module';
import type { AssertionDto, AssertionPageDto } from '../../src/assertions/definitions/assertion.dto';
import type { AuditRecord } from '../../src/audit/audit-record';
import type { Problem } from '../../src/http/problem';
import { Database } from '../../src/database/database';
import { ConflictApp } from '../conflicts/conflict-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { closeSimulators } from '../support/with-simulator';

jest.setTimeout(60_000);

const PATH = '/api/v1/assertions';

const wanted = {
  name: 'Recordings are for quality',
  rationale: 'Customers were promised that.',
  owner: 'Head of Quality',
  claim: { kind: 'only_group_holds', permissions: ['recording:*:*'], groupIds: ['quality'] },
};
const claiming = (claim: object) => ({ ...wanted, claim });

describeOnSharedDatabase('Assertions', (place) => {
  let service: ConflictApp;
  /** Of the last record before the test. */
  let seen = 0;

  beforeAll(async () => {
    const parts = {
      users: [{ id: 'ann' }],
      groups: [{ id: 'quality' }],
      roles: [
        { id: 'listener', name: 'Listener', gives: 'recording:recording:view' },
        { id: 'leaving', gives: 'recording:recording:view' },
      ],
    };
    service = await ConflictApp.start(place(), parts, [AssertionsModule]);
  });
  beforeEach(async () => {
    await service.app.get(Database).kysely.deleteFrom('assertion').execute();
    seen = (await recorded().execute()).at(-1)?.seq ?? 0;
  });
  afterAll(async () => {
    await service.close();
    await closeSimulators();
  });

  const recorded = () =>
    service.app.get(Database).kysely.selectFrom('audit_record').select(['seq', 'record']).orderBy('seq');

  const create = async (body: object = wanted) => {
    const answer = await service.send<AssertionDto>('POST', PATH, body);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const put = (id: string, version: number, body: object = wanted) =>
    service.send<AssertionDto & Problem>('PUT', `${PATH}/${id}`, body, { 'if-match': `"${version}"` });
  const records = async () => {
    const rows = await recorded().where('seq', '>', seen).execute();
    const all = rows.map(({ record }) => JSON.parse(record) as AuditRecord);
    return all.filter(({ action }) => /^assertion[.](created|replaced|deleted)$/.test(action));
  };

  it('are created with a place, an ETag and a record', async () => {
    const { status, headers, body } = await service.send<AssertionDto>('POST', PATH, wanted);
    expect([status, headers.location, headers.etag]).toEqual([201, `${PATH}/${body.id}`, '"1"']);
    expect(body).toMatchObject({ ...wanted, version: 1, enabled: true, unresolved: [] });
    expect((await service.send('GET', `${PATH}/${body.id}`)).body).toEqual(body);
    expect(await records()).toMatchObject([
      { action: 'assertion.created', target: { id: body.id, name: wanted.name }, before: null },
    ]);
  });

  it.each([
    {
      kind: 'only_group_holds',
      permissions: ['recording:*:*'],
      divisionId: 'home',
      groupIds: ['quality'],
      exceptSubjects: [{ type: 'user', id: 'ann' }],
    },
    { kind: 'role_grants_nothing_of', permissions: ['routing:*:*'], role: { name: 'LISTENER' } },
    {
      kind: 'subject_may_not',
      permissions: ['recording:recording:view'],
      divisionId: '*',
      subject: { type: 'user', id: 'ann' },
    },
    {
      kind: 'subject_may',
      permissions: ['recording:recording:view'],
      subject: { type: 'oauth_client', id: 'rolecall-demo' },
    },
    { kind: 'at_most_holders', permissions: ['authorization:grant:add'], limit: 0 },
  ])('come in several kinds: $kind', async (claim) => {
    const { claim: kept, unresolved } = await create(claiming(claim));
    expect(kept).toEqual(claim);
    expect(unresolved).toEqual([]);
  });

  it('are replaced by who has read them, and by nobody else', async () => {
    const { id } = await create();
    const replaced = await put(id, 1, { ...wanted, enabled: false });
    expect(replaced).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { version: 2, enabled: false },
    });
    expect((await put(id, 1)).status).toBe(412);
    expect((await service.send('PUT', `${PATH}/${id}`, wanted)).status).toBe(428);
    expect((await put('none', 1)).status).toBe(404);
    expect(await records()).toMatchObject([
      {},
      { action: 'assertion.replaced', before: { enabled: true }, after: { enabled: false } },
    ]);
  });

  it('are deleted by who has read them', async () => {
    const { id } = await create();
    const remove = (headers: Record<string, string>) =>
      service.send('DELETE', `${PATH}/${id}`, undefined, headers);
    expect((await remove({})).status).toBe(428);
    expect((await remove({ 'if-match': '"2"' })).status).toBe(412);
    expect((await remove({ 'if-match': '"1"' })).status).toBe(204);
    expect((await service.send('GET', `${PATH}/${id}`)).status).toBe(404);
    expect((await records()).at(-1)).toMatchObject({
      action: 'assertion.deleted',
      before: { name: wanted.name },
      after: null,
    });
  });

  it('are listed page by page, in the order of their creation', async () => {
    for (const name of ['a', 'b', 'c']) await create({ ...wanted, name });
    const page = async (query: string) =>
      (await service.send<AssertionPageDto>('GET', `${PATH}?pageSize=2${query}`)).body;
    const first = await page('');
    const second = await page(`&pageToken=${first.nextPageToken}`);
    const names = [...first.assertions, ...second.assertions].map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c']);
    expect(second).not.toHaveProperty('nextPageToken');
    expect((await service.send('GET', `${PATH}?pageToken=abc`)).status).toBe(400);
  });

  it('may go on naming what has gone, and are shown with it', async () => {
    const { id } = await create(
      claiming({ kind: 'role_grants_nothing_of', permissions: ['routing:*:*'], role: { id: 'leaving' } }),
    );
    await service.simulator.change({ op: 'delete-role', roleId: 'leaving' });
    await service.sync();
    const { body } = await service.send<AssertionDto>('GET', `${PATH}/${id}`);
    expect(body.unresolved).toEqual([{ pointer: '/role', detail: 'there is no role with the id leaving' }]);
    const renamed = { ...claiming(body.claim), name: 'Still there' };
    expect((await put(id, 1, renamed)).status).toBe(200);
  });

  it('are no more than 200', async () => {
    const { id } = await create();
    const { kysely } = service.app.get(Database);
    const row = await kysely
      .selectFrom('assertion')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const more = Array.from({ length: 199 }, (_, i) => ({ ...row, id: `copy-${i}` }));
    await kysely.insertInto('assertion').values(more).execute();
    const { status, body } = await service.send<Problem>('POST', PATH, wanted);
    expect([status, body.code]).toEqual([409, 'too_many_assertions']);
  });
});
