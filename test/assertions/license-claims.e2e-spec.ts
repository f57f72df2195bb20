import type { AssertionDto } from '../../src/assertions/definitions/assertion.dto';
import type { EvaluationDto, OffenderPageDto } from '../../src/assertions/results/evaluations.dto';
import type { AssertionResultPageDto } from '../../src/assertions/results/results.dto';
import type { Problem } from '../../src/http/problem';
import { LicenseSchedule } from '../../src/licenses/reading/license-schedule';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import { buildOrg } from '../support/build-org';
import { describeOnSharedDatabase } from '../support/each-database';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const PATH = '/api/v1/assertions';
const org = buildOrg({
  divisions: ['care'],
  users: [{ id: 'ada' }, { id: 'bob', state: 'inactive' }, { id: 'cyd' }],
  roles: [
    { id: 'agent', gives: 'routing:queue:view' },
    { id: 'watcher', gives: 'wfm:schedule:view' },
  ],
  licenses: [{ id: 'base', tier: 1, permissions: ['routing:queue:view'] }],
  grants: [
    ['ada', 'agent'],
    ['bob', 'agent'],
  ],
});
const atMost = (limit: number, rest: object = {}) => {
  return { kind: 'at_most_need_license', licenseId: 'base', limit, ...rest };
};
const assertion = (claim: object) => ({ name: 'Licences', rationale: 'A budget.', owner: 'IT', claim });

describeOnSharedDatabase('Assertions about licences', (place) => {
  let service: ServiceWithSimulator;
  let created: AssertionDto;

  beforeAll(async () => {
    const { dataDir, url } = place();
    service = await ServiceWithSimulator.start(
      { org },
      url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url },
    );
  });
  afterAll(() => service.stop());

  const evaluate = async (body: object) =>
    (await service.post<EvaluationDto>(`${PATH}/evaluations`, body)).body;
  const statusOf = async (claim: object) => {
    const { passed, results } = await evaluate({ assertions: [{ claim }] });
    expect(passed).toBe(results[0]!.status === 'passed');
    return results[0]!.status;
  };
  const result = async () => {
    const { body } = await service.get<AssertionResultPageDto>(`${PATH}/results`);
    return body.results?.find(({ assertionId }) => assertionId === created.id)?.status;
  };

  it('do not hold while licences are not read, and name any', async () => {
    const answer = await service.post<AssertionDto>(PATH, assertion(atMost(1)));
    expect(answer.body).toMatchObject({ claim: atMost(1), unresolved: [] });
    created = answer.body;
    expect((await service.post(PATH, assertion(atMost(1, { licenseId: 'later' })))).status).toBe(201);
    await until(async () => (await result()) === 'indeterminate');
    const { results } = await evaluate({ assertionIds: [created.id] });
    expect(results[0]!.unresolved).toEqual([{ pointer: '', detail: 'licences are not read: starting' }]);
  });

  it('are evaluated as soon as licences are read', async () => {
    await service.app.get(LicenseSchedule).run();
    await until(async () => (await result()) === 'failed');
    const { body } = await service.get<OffenderPageDto>(`${PATH}/${created.id}/offenders?pageSize=1`);
    expect(body).toMatchObject({
      status: 'failed',
      total: 2,
      offenders: [
        {
          subject: { id: 'ada' },
          permissions: ['routing:queue:view'],
          sources: [{ role: { id: 'agent' } }],
        },
      ],
    });
    const next = `${PATH}/${created.id}/offenders?pageSize=1&pageToken=${body.nextPageToken}`;
    expect((await service.get<OffenderPageDto>(next)).body.offenders).toMatchObject([
      { subject: { id: 'bob' } },
    ]);
  });

  it('count users of a division by the division that they are in', async () => {
    expect(await statusOf(atMost(2))).toBe('passed');
    expect(await statusOf(atMost(0, { divisionId: 'home' }))).toBe('failed');
    expect(await statusOf(atMost(0, { divisionId: 'care' }))).toBe('passed');
    expect(await statusOf(atMost(0, { licenseId: 'gone' }))).toBe('indeterminate');
  });

  it('are evaluated as if a change were made, once it is known what its sets of roles need', async () => {
    const grantOf = { subjectType: 'user', roleId: 'agent', divisionId: 'home' };
    const simulate = async (...items: object[]) =>
      (await service.post<SimulationDto>('/api/v1/simulations', { items })).body.id;
    const evaluated = async (simulationId: string, limit: number) =>
      (await evaluate({ simulationId, assertions: [{ claim: atMost(limit) }] })).results[0]!.status;
    const without = await simulate({ kind: 'grant_removed', ...grantOf, subjectId: 'bob' });
    expect(await evaluated(without, 1)).toBe('passed');
    const another = await simulate({ kind: 'grant_added', ...grantOf, subjectId: 'cyd', roleId: 'watcher' });
    expect(await evaluated(another, 2)).toBe('passed');
    const edited = { kind: 'role_policies_replaced', roleId: 'agent', permissions: [], policies: [] };
    expect(await evaluated(await simulate(edited), 1)).toBe('indeterminate');
  });

  it.each([
    ['/permissions', { permissions: ['a:b:c'] }, 'cannot be combined with at_most_need_license'],
    ['/licenseId', { licenseId: undefined }, 'is required with at_most_need_license'],
    ['/licenseId', { licenseId: 'gone' }, 'there is no licence with the id gone'],
    ['/limit', { limit: undefined }, 'is required with at_most_need_license'],
    ['/divisionId', { divisionId: '*' }, 'must be the id of a division, as users are in one'],
    ['/divisionId', { divisionId: 'none' }, 'there is no division with the id none'],
  ])('are refused when they make no sense: %s', async (member, change, detail) => {
    const { body } = await service.post<Problem>(PATH, assertion(atMost(1, change)));
    expect(body.errors).toEqual([{ pointer: `/body/claim${member}`, detail }]);
  });
});

/** The timeout of the test ends it. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
