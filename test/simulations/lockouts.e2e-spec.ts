import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import type { ServiceWithSimulator } from '../support/service-with-simulator';
import { startSimulations } from './simulation-app';

jest.setTimeout(60_000);

const managing = ['authorization:grant:add', 'authorization:role:edit'];
const everything = [
  { code: 'last_general_admin', permissions: ['admin'], items: [] },
  { code: 'last_role_manager', permissions: managing, items: [] },
  { code: 'caller_locked_out', permissions: ['admin', ...managing], items: [] },
];

const boss = { roleId: 'boss', divisionId: '*' };
const ada = { subjectType: 'user', subjectId: 'ada' };
const leads = { subjectType: 'group', subjectId: 'leads' };
const adaGoes = { kind: 'user_state_changed', userId: 'ada', state: 'inactive' };
const leadsPassNothing = { kind: 'group_roles_switched', groupId: 'leads', enabled: false };

/** Ada is the boss herself, Bob through the group Leads: it takes both. */
const ways: readonly [string, readonly object[]][] = [
  ['grants that are removed', [{ kind: 'grant_removed', ...ada, ...boss }, leadsPassNothing]],
  ['grants that are replaced', [{ kind: 'grants_replaced', ...ada, grants: [] }, leadsPassNothing]],
  ["a group's grant that is removed", [adaGoes, { kind: 'grant_removed', ...leads, ...boss }]],
  ["a group's grants that are replaced", [adaGoes, { kind: 'grants_replaced', ...leads, grants: [] }]],
  ['a membership that ends', [adaGoes, { kind: 'member_removed', groupId: 'leads', userId: 'bob' }]],
  ["a group's roles that are switched off", [adaGoes, leadsPassNothing]],
  [
    'a role that gives nothing any more',
    [{ kind: 'role_policies_replaced', roleId: 'boss', permissions: [], policies: [] }],
  ],
  ['a role that is deleted', [{ kind: 'role_deleted', roleId: 'boss' }]],
  ['people who are deactivated', [adaGoes, { ...adaGoes, userId: 'bob' }]],
];

describe('A simulation', () => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    service = await startSimulations(
      {
        groups: [{ id: 'leads', individualIds: ['bob'] }],
        clients: [{ id: 'writer' }],
        grants: [
          ['ada', 'boss', '*'],
          ['leads', 'boss', '*', 'PC_GROUP'],
          ['writer', 'editor', '*', 'PC_OAUTH_CLIENT'],
        ],
      },
      { GENESYS_WRITE_CLIENT_ID: 'writer', GENESYS_WRITE_CLIENT_SECRET: 'simulated' },
    );
  });
  afterAll(() => service.stop());

  const lockoutsOf = async (items: readonly object[], callerUserId?: string) => {
    const body = { items, ...(callerUserId && { callerUserId }) };
    return (await service.post<SimulationDto>('/api/v1/simulations', body)).body.lockout;
  };

  it.each(ways)('says that nobody is left after %s', async (_, items) => {
    expect(await lockoutsOf(items, 'ada')).toEqual(everything);
  });

  it.each(ways.filter(([, items]) => items.length > 1))(
    'has nothing to say of half of %s',
    async (_, items) => {
      for (const item of items) expect(await lockoutsOf([item], 'cleo')).toEqual([]);
    },
  );

  it.each([
    [
      'reads',
      { kind: 'grants_replaced', subjectType: 'oauth_client', subjectId: 'rolecall-demo', grants: [] },
    ],
    [
      'writes',
      {
        kind: 'grant_removed',
        subjectType: 'oauth_client',
        subjectId: 'writer',
        roleId: 'editor',
        divisionId: '*',
      },
    ],
    ['writes, by way of its role', { kind: 'role_deleted', roleId: 'editor' }],
  ])('says that a change touches our own client that %s', async (_, item) => {
    expect(await lockoutsOf([item])).toMatchObject([{ code: 'own_client_touched', items: [0] }]);
  });
});
