import type { EvaluationDto } from '../../src/assertions/results/evaluations.dto';
import type { Problem } from '../../src/http/problem';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const PATH = '/api/v1/assertions';

const wanted = {
  name: 'Recordings are for quality',
  rationale: 'Customers were promised that.',
  owner: 'Head of Quality',
  claim: { kind: 'only_group_holds', permissions: ['recording:*:*'], groupIds: ['quality'] },
};
const claiming = (claim: object) => ({ ...wanted, claim });
const annMay = {
  kind: 'subject_may',
  permissions: ['recording:recording:view'],
  subject: { type: 'user', id: 'ann' },
};

describe('Assertions that make no sense', () => {
  let service: ServiceWithSimulator;

  beforeAll(async () => {
    const org = buildOrg({
      users: [{ id: 'ann' }, { id: 'gone', state: 'deleted' as const }],
      groups: [{ id: 'quality' }, { id: 'closed', rolesEnabled: false }],
      roles: [{ id: 'listener', gives: 'recording:recording:view' }],
    });
    service = await ServiceWithSimulator.start({ org });
  });
  afterAll(() => service.stop());

  const faultsOf = async (body: object) => {
    const answer = await service.post<Problem>(PATH, body);
    expect(answer.status).toBe(400);
    return answer.body.errors;
  };

  it.each([
    ['a group', { groupIds: ['quality', 'none'] }, '/groupIds/1', 'there is no group with the id none'],
    [
      'a group without members to know',
      { groupIds: ['closed'] },
      '/groupIds/0',
      'who is in the group closed is not known: members are read of groups alone for which roles are enabled',
    ],
    [
      'a permission',
      { permissions: ['recording:*:*', 'recoding:*:*'] },
      '/permissions/1',
      'matches no permission of the organisation: recoding:*:*',
    ],
    ['a division', { divisionId: 'none' }, '/divisionId', 'there is no division with the id none'],
    [
      'somebody',
      { exceptSubjects: [{ type: 'user', id: 'none' }] },
      '/exceptSubjects/0',
      'there is no user with the id none',
    ],
    [
      'somebody deleted',
      { exceptSubjects: [{ type: 'user', id: 'gone' }] },
      '/exceptSubjects/0',
      'the user gone is deleted',
    ],
  ])('are refused when they name %s that is not there', async (_what, change, member, detail) => {
    const faults = await faultsOf(claiming({ ...wanted.claim, ...change }));
    expect(faults).toEqual([{ pointer: `/body/claim${member}`, detail }]);
  });

  it.each([
    ['/groupIds', { groupIds: undefined }, 'is required with only_group_holds'],
    ['/role', { role: { id: 'listener' } }, 'cannot be combined with only_group_holds'],
    ['/limit', { limit: 0 }, 'cannot be combined with only_group_holds'],
    ['/groupIds', { groupIds: ['quality', 'quality'] }, 'must not contain duplicates'],
    [
      '/permissions/0',
      { permissions: ['*'] },
      'must be domain:entity:action, where parts may be *, or a flat name such as admin',
    ],
    ['/colour', { colour: 'red' }, 'unknown member'],
  ])('are refused when a claim makes no sense: %s', async (member, change, detail) => {
    const faults = await faultsOf(claiming({ ...wanted.claim, ...change }));
    expect(faults).toEqual([{ pointer: `/body/claim${member}`, detail }]);
  });

  it('are refused when they hold a key', async () => {
    const key = `rk_${'s3cr3t'.repeat(6)}`;
    expect(await faultsOf({ ...wanted, rationale: `The key is ${key}` })).toMatchObject([
      { pointer: '/body' },
    ]);
  });

  it('are refused where a member that may be left out is null', async () => {
    const claim = { ...wanted.claim, divisionId: null };
    const faults = (await faultsOf({ ...wanted, enabled: null, claim }))!.map(({ pointer }) => pointer);
    expect(new Set(faults)).toEqual(new Set(['/body/enabled', '/body/claim/divisionId']));
  });

  it.each([
    [{ simulationId: 'none' }, 404, undefined],
    [{ simulationId: 'none', atLeastRevision: 1 }, 400, '/body/simulationId'],
    [{ simulationId: null }, 400, '/body/simulationId'],
    [{ assertionIds: null }, 400, '/body/assertionIds'],
    [{ assertionIds: ['none'] }, 400, '/body/assertionIds/0'],
    [{ assertionIds: [] }, 400, '/body/assertionIds'],
    [{ assertions: [{ claim: { ...annMay, limit: 1 } }] }, 400, '/body/assertions/0/claim/limit'],
    [{ assertions: Array.from({ length: 51 }, () => ({ claim: annMay })) }, 400, '/body/assertions'],
    [{ revision: 1 }, 400, '/body/revision'],
  ])('are not evaluated for %j', async (body, status, pointer) => {
    const answer = await service.post<EvaluationDto & Problem>(`${PATH}/evaluations`, body);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });
});
