import { isDeepStrictEqual } from 'node:util';
import { AssertionsModule } from '../../src/assertions/assertions.module';
import type { AssertionDto, AssertionPageDto } from '../../src/assertions/definitions/assertion.dto';
import type { EvaluationDto, OffenderPageDto } from '../../src/assertions/results/evaluations.dto';
import type { AssertionResultDto, AssertionResultPageDto } from '../../src/assertions/results/results.dto';
import type { AuditRecord } from '../../src/audit/audit-record';
import type { Problem } from '../../src/http/problem';
import { Database } from '../../src/database/database';
import type { DatabaseSettings } from '../../src/config/settings';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import { ConflictApp } from '../conflicts/conflict-app';
import {
  describeOnEachDatabase,
  describeOnPostgres,
  describeOnSharedDatabase,
} from '../support/each-database';
import { closeSimulators } from '../support/with-simulator';

jest.setTimeout(120_000);

const PATH = '/api/v1/assertions';
const VIEW = 'recording:recording:view';

const org = {
  divisions: ['care'],
  users: [{ id: 'ann', name: 'Ann' }, { id: 'bob', name: 'Bob' }, { id: 'cat' }],
  groups: [
    { id: 'quality', name: 'Quality', individualIds: ['ann'] },
    { id: 'listeners', name: 'Listeners', individualIds: ['cat'] },
  ],
  roles: [
    { id: 'listener', name: 'Listener', gives: VIEW },
    { id: 'agent', gives: 'routing:queue:view' },
  ],
  grants: [
    ['ann', 'listener', '*'],
    ['bob', 'agent', '*'],
  ] as [string, string, string?][],
};
const bobListens = { subjectId: 'bob', roleId: 'listener', divisionId: 'care' };
const onlyQuality = {
  kind: 'only_group_holds',
  permissions: ['recording:recording:*'],
  groupIds: ['quality'],
};
const annMay = { kind: 'subject_may', permissions: [VIEW], subject: { type: 'user', id: 'ann' } };

const assertion = (claim: object, name = 'An assertion') => ({
  name,
  rationale: 'Agreed.',
  owner: 'Ops',
  claim,
});

/** What tests ask an instance about its assertions; `changes` are those since `start` was called. */
function asking(service: () => ConflictApp) {
  let seen = 0;
  const recorded = () =>
    service().app.get(Database).kysely.selectFrom('audit_record').select(['seq', 'record']).orderBy('seq');
  const start = async () => {
    seen = (await recorded().execute()).at(-1)?.seq ?? 0;
  };
  const create = async (claim: object, name?: string) => {
    const { status, body } = await service().send<AssertionDto>('POST', PATH, assertion(claim, name));
    expect(status).toBe(201);
    return body.id;
  };
  const list = async (query = '') => {
    const { status, body } = await service().send<AssertionResultPageDto>('GET', `${PATH}/results${query}`);
    return status === 200 ? body : undefined;
  };
  /** Waits until assertions and revision are evaluated. */
  const evaluated = async (query = '') => {
    await service().until(async () => (await list())?.current === true);
    return (await list(query))!;
  };
  const resultOf = async (id: string): Promise<AssertionResultDto> =>
    (await evaluated()).results.find(({ assertionId }) => assertionId === id)!;
  const evaluate = (body: object = {}) =>
    service().send<EvaluationDto & Problem>('POST', `${PATH}/evaluations`, body);
  const simulate = async (...items: object[]) => {
    const { status, body } = await service().send<SimulationDto>('POST', '/api/v1/simulations', { items });
    expect(status).toBe(201);
    return body.id;
  };
  const changes = async () => {
    const rows = await recorded().where('seq', '>', seen).execute();
    const records = rows.map(({ record }) => JSON.parse(record) as AuditRecord);
    return records.filter(({ action }) => action === 'assertion.status_changed');
  };
  return { start, create, list, evaluated, resultOf, evaluate, simulate, changes };
}

describeOnSharedDatabase('Results of assertions', (place) => {
  let service: ConflictApp;
  const { start, create, list, evaluated, resultOf, evaluate, simulate, changes } = asking(() => service);

  beforeAll(async () => {
    service = await ConflictApp.start(place(), org, [AssertionsModule]);
  });
  beforeEach(start);
  afterEach(() => service.deleteAll<AssertionPageDto>(PATH, ({ assertions }) => assertions));
  afterAll(async () => {
    await service.close();
    await closeSimulators();
  });

  it('say that all is well', async () => {
    await create(onlyQuality);
    await create(annMay);
    expect(await evaluated()).toMatchObject({
      passed: true,
      revision: 1,
      counts: { passed: 2, failed: 0, indeterminate: 0, pending: 0 },
      results: [
        { status: 'passed', offenderCount: 0, offenders: [] },
        { status: 'passed', sinceRevision: 1 },
      ],
    });
    expect(await changes()).toEqual([]);
  });

  it('do not say so when there is no assertion, or when none is on', async () => {
    await service.until(async () => (await list())?.current === true);
    expect(await evaluated()).toMatchObject({ passed: false, results: [] });
    expect((await evaluate()).body).toMatchObject({ passed: false, results: [] });
  });

  it('follow an assertion that is changed, switched off or deleted', async () => {
    const id = await create(onlyQuality);
    const put = (version: number, body: object) =>
      service.send('PUT', `${PATH}/${id}`, body, { 'if-match': `"${version}"` });
    await put(1, assertion({ ...onlyQuality, groupIds: ['listeners'] }));
    expect(await resultOf(id)).toMatchObject({ status: 'failed' });
    await put(2, { ...assertion(onlyQuality), enabled: false });
    expect(await evaluated()).toMatchObject({ passed: false, results: [] });
    await put(3, assertion(onlyQuality));
    expect(await resultOf(id)).toMatchObject({ status: 'passed' });
    await service.send('DELETE', `${PATH}/${id}`, undefined, { 'if-match': '"4"' });
    expect((await evaluated()).results).toEqual([]);
  });

  it('are listed page by page', async () => {
    const ids = [await create(annMay), await create(onlyQuality), await create(annMay)];
    await evaluated();
    const first = await evaluated('?pageSize=2');
    const second = await evaluated(`?pageSize=2&pageToken=${first.nextPageToken}`);
    expect([...first.results, ...second.results].map(({ assertionId }) => assertionId)).toEqual(ids);
    expect(first.counts).toEqual(second.counts);
    expect(second).not.toHaveProperty('nextPageToken');
  });

  describe('of an evaluation', () => {
    it('are of now, and keep nothing', async () => {
      const id = await create(onlyQuality);
      const inline = { name: 'Not kept', claim: { kind: 'at_most_holders', permissions: [VIEW], limit: 0 } };
      const { status, body } = await evaluate({ assertionIds: [id], assertions: [inline] });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        passed: false,
        revision: 1,
        counts: { passed: 1, failed: 1, indeterminate: 0 },
        results: [
          { assertionId: id, status: 'passed' },
          { name: 'Not kept', status: 'failed', offenders: [{ subject: { id: 'ann' } }] },
        ],
      });
      expect((await evaluated()).results).toHaveLength(1);
    });

    it('tell what a simulated change would break, and leave what is alone', async () => {
      await create(onlyQuality, 'Quality');
      await create(annMay, 'Ann');
      const simulationId = await simulate(
        { kind: 'grant_added', subjectType: 'user', ...bobListens },
        { kind: 'user_state_changed', userId: 'ann', state: 'inactive' },
      );
      const { body } = await evaluate({ simulationId });
      expect(body).toMatchObject({
        passed: false,
        simulationId,
        revision: 1,
        results: [
          { name: 'Quality', status: 'failed', offenders: [{ subject: { id: 'bob' } }] },
          { name: 'Ann', status: 'failed', offenders: [{ subject: { id: 'ann' }, permissions: [VIEW] }] },
        ],
      });
      expect((await evaluate()).body).toMatchObject({ passed: true });
      expect((await evaluated()).passed).toBe(true);
      expect(await changes()).toEqual([]);
    });

    it('do not pass where a simulated change takes away what an assertion names', async () => {
      await create({
        kind: 'role_grants_nothing_of',
        permissions: ['recording:recording:*'],
        role: { id: 'agent' },
      });
      const simulationId = await simulate({ kind: 'role_deleted', roleId: 'agent' });
      expect((await evaluate({ simulationId })).body).toMatchObject({
        passed: false,
        counts: { indeterminate: 1 },
      });
    });

    it('are from the revision that is asked for, or not at all', async () => {
      expect((await evaluate({ atLeastRevision: 1, assertions: [{ claim: annMay }] })).body.passed).toBe(
        true,
      );
      expect((await evaluate({ atLeastRevision: 99 })).status).toBe(409);
    });
  });

  describe('with many offenders', () => {
    it('list all of them page by page, as they are and as they would be', async () => {
      const id = await create({ kind: 'at_most_holders', permissions: ['routing:*:*', VIEW], limit: 0 });
      const page = async (query: string) =>
        (await service.send<OffenderPageDto>('GET', `${PATH}/${id}/offenders?pageSize=1${query}`)).body;
      const first = await page('');
      const second = await page(`&pageToken=${first.nextPageToken}`);
      expect(first).toMatchObject({ status: 'failed', total: 2, revision: 1 });
      expect([...first.offenders, ...second.offenders].map(({ subject }) => subject!.id)).toEqual([
        'ann',
        'bob',
      ]);
      expect(second).not.toHaveProperty('nextPageToken');
      const simulationId = await simulate({ kind: 'user_state_changed', userId: 'ann', state: 'inactive' });
      expect(await page(`&simulationId=${simulationId}`)).toMatchObject({ total: 1, simulationId });
    });

    it('are refused for an assertion that is not there', async () => {
      expect((await service.send('GET', `${PATH}/none/offenders`)).status).toBe(404);
    });
  });
});

describeOnEachDatabase('Results of assertions on an organisation that changes', (_open, { place }) => {
  let where: DatabaseSettings;
  let service: ConflictApp;
  const { create, evaluated, resultOf, changes } = asking(() => service);

  beforeEach(async () => {
    where = await place();
    service = await ConflictApp.start(where, org, [AssertionsModule]);
  });
  afterEach(async () => {
    await service.close();
    await closeSimulators();
  });

  it('follow each revision, and name who offends, by which grant', async () => {
    const id = await create(onlyQuality);
    await evaluated();
    await service.simulator.change({ op: 'grant', subjectType: 'PC_USER', ...bobListens });
    await service.sync();
    const page = await evaluated();
    expect(page).toMatchObject({ passed: false, revision: 2, counts: { failed: 1 } });
    expect(page.results).toMatchObject([
      {
        assertionId: id,
        status: 'failed',
        offenderCount: 1,
        sinceRevision: 2,
        offenders: [
          {
            subject: { type: 'user', id: 'bob', name: 'Bob' },
            permissions: [VIEW],
            conditional: false,
            sources: [
              { role: { id: 'listener', name: 'Listener' }, division: { id: 'care' }, permissions: [VIEW] },
            ],
          },
        ],
      },
    ]);

    await service.simulator.change({ op: 'revoke', ...bobListens });
    await service.sync();
    expect(await resultOf(id)).toMatchObject({ status: 'passed', sinceRevision: 3, offenders: [] });
    expect(await changes()).toMatchObject([
      {
        actor: { type: 'system' },
        target: { type: 'assertion', id },
        before: { status: 'passed' },
        after: { status: 'failed', revision: 2, offenderCount: 1 },
      },
      { before: { status: 'failed' }, after: { status: 'passed', revision: 3 } },
    ]);
  });

  it('keep since when an assertion fails, while others come to offend', async () => {
    const id = await create({ ...onlyQuality, groupIds: ['listeners'] });
    const before = await resultOf(id);
    expect(before).toMatchObject({ status: 'failed', offenderCount: 1 });
    await service.simulator.change({ op: 'grant', subjectType: 'PC_USER', ...bobListens });
    await service.sync();
    expect(await resultOf(id)).toMatchObject({ offenderCount: 2, since: before.since, sinceRevision: 1 });
    expect(await changes()).toHaveLength(1);
  });

  it('name the group through which somebody offends, and the group itself', async () => {
    const id = await create(onlyQuality);
    await service.simulator.change({
      op: 'grant',
      subjectType: 'PC_GROUP',
      ...bobListens,
      subjectId: 'listeners',
    });
    await service.sync();
    const { offenders } = await resultOf(id);
    expect(offenders.map(({ subject }) => subject!.id)).toEqual(['cat', 'listeners']);
    expect(offenders[0]!.sources).toMatchObject([{ group: { id: 'listeners', name: 'Listeners' } }]);
  });

  it('do not pass once what an assertion names has gone', async () => {
    const role = await create({
      kind: 'role_grants_nothing_of',
      permissions: ['recording:recording:*'],
      role: { id: 'agent' },
    });
    expect(await resultOf(role)).toMatchObject({ status: 'passed' });
    await service.simulator.change({ op: 'delete-role', roleId: 'agent' });
    await service.sync();
    expect(await evaluated('?status=indeterminate')).toMatchObject({
      passed: false,
      results: [
        {
          assertionId: role,
          status: 'indeterminate',
          unresolved: [{ pointer: '/role', detail: 'there is no role with the id agent' }],
        },
      ],
    });
    expect(await changes()).toMatchObject([{ after: { status: 'indeterminate' } }]);
  });

  it('are there after a restart', async () => {
    const id = await create({ ...onlyQuality, groupIds: ['listeners'] });
    const before = await resultOf(id);
    await service.close();
    service = await ConflictApp.on(where, service.simulator, [AssertionsModule]);
    expect(await resultOf(id)).toEqual(before);
    expect(await changes()).toHaveLength(1);
  });
});

describeOnPostgres('Results of assertions of two instances', (_open, { place }) => {
  it('are the same on both, and recorded once', async () => {
    const where = await place();
    const one = await ConflictApp.start(where, org, [AssertionsModule]);
    const other = await ConflictApp.on(where, one.simulator, [AssertionsModule]);
    try {
      const body = {
        name: 'x',
        rationale: 'y',
        owner: 'z',
        claim: { ...onlyQuality, groupIds: ['listeners'] },
      };
      await other.send('POST', PATH, body);
      const resultsOf = async (service: ConflictApp) =>
        (await service.send<AssertionResultPageDto>('GET', `${PATH}/results`)).body;
      // Each instance has read the organisation by itself at its start, so that a revision may come meanwhile.
      await one.until(async () => {
        const [here, there] = [await resultsOf(one), await resultsOf(other)];
        return here.current && here.counts.failed === 1 && isDeepStrictEqual(here, there);
      });
      const records = one.app.get(Database).kysely.selectFrom('audit_record').select('seq');
      expect(await records.where('action', '=', 'assertion.status_changed').execute()).toHaveLength(1);
    } finally {
      await one.close();
      await other.close();
      await closeSimulators();
    }
  });
});
