import type { Effect, Fault } from '../../simulator/controls/fault';
import type { CheckAnswer } from '../../src/permissions/check/check';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const people = () =>
  buildOrg({
    users: [{ id: 'ada' }, { id: 'ben' }, { id: 'cleo' }],
    groups: [
      { id: 'leads', individualIds: ['ben'] },
      { id: 'others', ownerIds: ['cleo'], includeOwners: true },
    ],
    roles: [
      { id: 'editor', gives: 'routing:queue:edit; routing:queue:view' },
      { id: 'other', gives: 'routing:skill:view' },
    ],
    trusts: [{ organizationId: 'partner' }],
    accessPolicies: [{ id: 'one' }, { id: 'two', targetResource: 'routing:queue:edit' }],
    grants: [
      ['ada', 'editor'],
      ['leads', 'editor', 'home', 'PC_GROUP'],
      ['others', 'other', 'home', 'PC_GROUP'],
    ],
  });

const at = (path: string, ...effects: Effect[]): Fault => ({ match: { path: `/api/v2/${path}` }, effects });
const gone: Effect = { kind: 'status', status: 404 };
const nullRow: Effect = { kind: 'null-row' };
const noEntities: Effect = { kind: 'without', field: 'entities' };

const allowed = (userId: string, permission: string) =>
  `/api/v1/check-permission?userId=${userId}&permission=${permission}`;
const questions = [
  ['ada', 'routing:queue:edit'],
  ['ben', 'routing:queue:edit'],
  ['ada', 'routing:queue:view'],
  ['cleo', 'routing:skill:view'],
] as const;

describe('One bad row, or one answer that is missing', () => {
  let service: ServiceWithSimulator;
  afterEach(() => service.stop());

  const startWith = (...faults: Fault[]) =>
    ServiceWithSimulator.start({ org: people() }, { GENESYS_TIME_BUDGET: '1s' }, (simulator) =>
      simulator.setFaults(faults),
    );
  const status = async () => (await service.get<SyncStatusDto>('/api/v1/sync')).body;
  const answers = () =>
    Promise.all(
      questions.map(async ([userId, permission]) => {
        const { body } = await service.get<CheckAnswer>(allowed(userId, permission));
        return [body.allowed, body.partial];
      }),
    );
  const refused = [false, true];
  const granted = [true, true];

  it.each<[string, Fault, string, boolean[][]]>([
    ['a null user', at('users/query', nullRow), 'users', [refused, granted, refused, granted]],
    [
      'a user whose id is missing',
      at('users/query', { kind: 'without', field: 'entities.1.id' }),
      'users',
      [granted, refused, granted, granted],
    ],
    [
      'a group that is gone between the list and its members',
      at('groups/leads/members', gone),
      'groups',
      [granted, refused, granted, granted],
    ],
    [
      'a group whose members come without entities, though owners count',
      at('groups/others/members', noEntities),
      'groups',
      [granted, granted, granted, refused],
    ],
    [
      'a role that is gone when its grants are read',
      at('authorization/roles/editor/subjectgrants', gone),
      'grants',
      [refused, refused, refused, granted],
    ],
    [
      'a grant that is null',
      at('authorization/roles/editor/subjectgrants', nullRow),
      'grants',
      [refused, granted, refused, granted],
    ],
    [
      'a trust that is gone between the list and its people',
      at('orgauthorization/trustees/partner/users', gone),
      'trustees',
      [granted, granted, granted, granted],
    ],
    ['a null client', at('oauth/clients', nullRow), 'oauthClients', [granted, granted, granted, granted]],
    ['no trustees at all', at('orgauthorization/trustees', gone), 'trustees', questions.map(() => granted)],
    [
      'no access policies at all',
      at('authorization/policies', gone),
      'accessPolicies',
      questions.map(() => granted),
    ],
    ['no OAuth clients at all', at('oauth/clients', gone), 'oauthClients', questions.map(() => granted)],
    [
      'access policies without entities',
      at('authorization/policies', noEntities),
      'accessPolicies',
      questions.map(() => granted),
    ],
  ])('%s is left out with a gap', async (_what, fault, part, expected) => {
    service = await startWith(fault);
    const { run, snapshot } = await status();

    expect(run).toMatchObject({ status: 'succeeded' });
    expect(snapshot?.partial).toBe(true);
    expect(snapshot?.gaps.map((gap) => gap.part)).toContain(part);
    expect(await answers()).toEqual(expected);
  });

  it('a policy without entityName gives nothing, and the rest of its role does', async () => {
    service = await startWith();
    const { body } = await service.simulator
      .login()
      .then((simulator) => simulator.get('/authorization/roles'));
    const at0 = body.entities.findIndex(({ id }) => id === 'editor');
    const field = `entities.${at0}.permissionPolicies.0.entityName`;
    await service.simulator.setFaults([at('authorization/roles', { kind: 'without', field })]);
    const { run, snapshot } = await service.sync();

    expect(run?.status).toBe('succeeded');
    expect(snapshot?.gaps).toEqual([
      expect.objectContaining({ part: 'roles', detail: expect.stringContaining('entityName') as string }),
    ]);
    expect(await answers()).toEqual([refused, refused, granted, granted]);
  });

  it('an access policy that is missing is said to refuse more than is shown', async () => {
    service = await startWith(at('authorization/policies', nullRow));
    const { gaps = [] } = (await status()).snapshot ?? {};

    expect(gaps[0]).toMatchObject({ part: 'accessPolicies', seen: 1 });
    expect(gaps[0]?.detail).toContain('Genesys may deny what is shown here as allowed');
    const { body } = await service.get<CheckAnswer>(allowed('ada', 'routing:queue:edit'));
    expect(body).toMatchObject({ allowed: true, partial: true, caveats: ['access_policy_may_apply'] });
  });

  it.each([
    'users/query',
    'authorization/roles',
    'groups',
    'authorization/divisions/query',
    'authorization/permissions',
  ])('a page of %s without entities fails the run and says so: it is no empty page', async (path) => {
    service = await startWith();
    await service.simulator.setFaults([at(path, noEntities)]);
    const { run, snapshot } = await service.sync();

    expect(run).toMatchObject({ status: 'failed', failure: { code: 'genesys_unexpected_shape' } });
    expect(run?.failure?.detail).toContain('without a usable entities');
    expect(snapshot).toMatchObject({ revision: 1, partial: false });
  });

  it.each([
    ['authorization/roles', 'roles'],
    ['authorization/divisions/query', 'divisions'],
    ['authorization/permissions', 'permissions'],
    ['users/query', 'users'],
  ])(
    'an empty listing of %s fails the first run as well: no organisation is like that',
    async (path, part) => {
      service = await startWith(at(path, { kind: 'empty' }));
      const { run, snapshot } = await status();

      expect(run).toMatchObject({ status: 'failed', failure: { code: 'sync_empty_part', part } });
      expect(snapshot).toBeUndefined();
    },
  );

  it('the same gap is gone with the next whole reading', async () => {
    service = await startWith(at('groups/leads/members', gone));
    await service.simulator.setFaults([]);
    const { snapshot } = await service.sync();

    expect(snapshot).toMatchObject({ revision: 2, partial: false, gaps: [] });
  });

  it('a subject that is read by itself is refused rather than answered in part', async () => {
    service = await startWith();
    const question = `${allowed('ada', 'routing:queue:edit')}&consistency=fully_consistent`;
    await service.simulator.setFaults([
      at('authorization/subjects/ada', { kind: 'without', field: 'grants.0.role.id' }),
    ]);

    expect(await service.get(question)).toMatchObject({ status: 503, body: { code: 'subject_not_read' } });
    await service.simulator.setFaults([at('users/ada', { kind: 'without', field: 'id' })]);
    expect(await service.get(question)).toMatchObject({ status: 503, body: { code: 'subject_not_read' } });
  });
});
