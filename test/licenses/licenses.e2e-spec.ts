import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LicensePageDto, LicenseMismatchPageDto } from '../../src/licenses/api/licenses.dto';
import type {
  LicenseReasonPageDto,
  LicenseUserPageDto,
  RoleLicensesPageDto,
} from '../../src/licenses/api/licenses.dto';
import type { HourlyExclusionPageDto } from '../../src/licenses/hourly/hourly-eligibility.dto';
import type { LicenseReductionsDto } from '../../src/licenses/reductions/license-reductions.dto';
import type { SimulatedLicensesDto } from '../../src/licenses/simulations/simulated-licenses.dto';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import { Database } from '../../src/database/database';
import { LicenseSchedule } from '../../src/licenses/reading/license-schedule';
import { ChangeApp, keyed } from '../changes/change-app';
import { buildOrg, type OrgParts } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const PATH = '/api/v1/licenses';

const parts: OrgParts = {
  users: [{ id: 'ada' }, { id: 'bob', state: 'inactive' }, { id: 'cyd' }, { id: 'gone', state: 'deleted' }],
  groups: [{ id: 'planners', individualIds: ['cyd'] }],
  roles: [
    { id: 'agent', gives: 'routing:queue:view; routing:queue:edit' },
    { id: 'planner', gives: 'wfm:schedule:view' },
  ],
  licenses: [
    { id: 'base', tier: 1, permissions: ['routing:queue:view'] },
    { id: 'wem', permissions: ['wfm:schedule:view'], prerequisites: ['base'] },
  ],
  grants: [
    ['ada', 'agent'],
    ['bob', 'agent'],
    ['gone', 'agent'],
    ['planners', 'planner', 'home', 'PC_GROUP'],
  ],
};

const hourlyList = {
  source: 'Article of Genesys',
  date: '2026-02-28',
  permissions: ['wfm:schedule:view', 'routing:queue:vanished'],
};

/** The service on an organisation of three users who need licences. */
class LicensedService {
  private constructor(readonly service: ServiceWithSimulator) {}

  static async start(env: Record<string, string> = {}): Promise<LicensedService> {
    const service = await ServiceWithSimulator.start({ org: buildOrg(parts) }, env);
    await service.simulator.change(
      { op: 'assign-licenses', userId: 'ada', licenses: ['base', 'wem'] },
      { op: 'assign-licenses', userId: 'bob', licenses: ['base'] },
    );
    return new LicensedService(service);
  }

  read(): Promise<void> {
    return this.service.app.get(LicenseSchedule).run();
  }

  async get<Body>(path = ''): Promise<Body> {
    return (await this.service.get<Body>(PATH + path)).body;
  }

  list(query = ''): Promise<LicensePageDto> {
    return this.get<LicensePageDto>(query);
  }

  /** Calls about licences since they were last asked for. */
  async calls(): Promise<Record<string, number>> {
    const { operations } = await this.service.simulator.calls();
    await this.service.simulator.control('DELETE', '/calls');
    return Object.fromEntries(
      Object.entries(operations).filter(([operation]) => operation.includes('license')),
    );
  }
}

describeOnSharedDatabase('Licences', (place) => {
  let licensed: LicensedService;
  const folder = mkdtempSync(join(tmpdir(), 'hourly-'));
  beforeAll(async () => {
    const { dataDir, url } = place();
    const hourly = join(folder, 'hourly.json');
    writeFileSync(hourly, JSON.stringify(hourlyList));
    licensed = await LicensedService.start({
      HOURLY_EXCLUSIONS_FILE: hourly,
      ...(url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url }),
    });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await licensed.service.stop();
  });

  it('are not known before they are read, and read in as many calls as there are roles and sets', async () => {
    expect(await licensed.list()).toMatchObject({
      licenses: [],
      notKnownUserCount: 3,
      reading: { state: 'starting' },
    });
    await licensed.read();
    expect((await licensed.list()).reading).toMatchObject({ state: 'current' });
    // Four roles, each a set of its own: those in use are among them.
    expect(await licensed.calls()).toEqual({
      'GET /api/v2/license/definitions': 1,
      'GET /api/v2/license/users': 1,
      'POST /api/v2/license/infer': 4,
    });
  });

  it('are counted as needed and assigned, of inactive users as well', async () => {
    expect(await licensed.list()).toMatchObject({
      notKnownUserCount: 0,
      total: 2,
      licenses: [
        {
          id: 'base',
          permissionCount: 1,
          neededCount: 3,
          neededInactiveCount: 1,
          assignedCount: 2,
          assignedInactiveCount: 1,
          neededNotAssignedCount: 1,
          assignedNotNeededCount: 0,
        },
        { id: 'wem', neededCount: 1, assignedCount: 1, neededNotAssignedCount: 1, assignedNotNeededCount: 1 },
      ],
    });
  });

  it('are counted in metrics, which name no licence', async () => {
    const { body } = await licensed.service.app.inject({ method: 'GET', url: '/metrics', headers: asAdmin });
    const lines = body.split('\n').filter((line) => line.startsWith('rolecall_license'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'rolecall_licenses_state{state="current"} 1',
        'rolecall_licenses_state{state="failing"} 0',
        'rolecall_license_mismatches{mismatch="needed_not_assigned"} 2',
        'rolecall_license_mismatches{mismatch="assigned_not_needed"} 1',
        'rolecall_license_users_not_known 0',
        expect.stringMatching(/^rolecall_licenses_age_seconds \d/),
      ]),
    );
    expect(lines.join()).not.toMatch(/wem|base/);
  });

  it('show users, mismatches, reasons and roles', async () => {
    const users = await licensed.get<LicenseUserPageDto>('/wem/users');
    expect(users.users).toMatchObject([
      { user: { id: 'ada' }, needed: false, assigned: true, mismatch: 'assigned_not_needed' },
      { user: { id: 'cyd' }, needed: true, assigned: false, mismatch: 'needed_not_assigned' },
    ]);
    expect((await licensed.get<LicenseUserPageDto>('/wem/users?needed=true')).users).toMatchObject([
      { user: { id: 'cyd' } },
    ]);
    const { mismatches, notKnownUserCount } = await licensed.get<LicenseMismatchPageDto>('/mismatches');
    expect(notKnownUserCount).toBe(0);
    expect(mismatches.map(({ user, licenseId, mismatch }) => [user.id, licenseId, mismatch])).toEqual([
      ['ada', 'wem', 'assigned_not_needed'],
      ['cyd', 'base', 'needed_not_assigned'],
      ['cyd', 'wem', 'needed_not_assigned'],
    ]);
    expect(await licensed.get<LicenseReasonPageDto>('/base/reasons')).toMatchObject({
      userCount: 3,
      // Needed with another one: its own definition does not tell.
      unexplainedUserCount: 1,
      reasons: [{ permission: 'routing:queue:view', role: { id: 'agent' }, userCount: 2, soleUserCount: 2 }],
    });
    const { roles } = await licensed.get<RoleLicensesPageDto>('/roles?licenseId=wem');
    expect(roles).toEqual([
      {
        role: { id: 'planner', name: 'planner' },
        licenses: [
          { licenseId: 'base', permissions: [] },
          { licenseId: 'wem', permissions: ['wfm:schedule:view'] },
        ],
      },
    ]);
    expect((await licensed.get<RoleLicensesPageDto>('/roles?roleId=planner')).roles).toEqual(roles);
    expect((await licensed.get<RoleLicensesPageDto>('/roles?roleId=none')).total).toBe(0);
    expect((await licensed.service.get(`${PATH}/none/users`)).status).toBe(404);
  });

  it('can be spared by taking away roles, as Genesys confirms in one call for each set', async () => {
    await licensed.calls();
    const find = () =>
      licensed.service.post<LicenseReductionsDto>(`${PATH}/wem/reductions`).then(({ body }) => body);
    expect(await find()).toMatchObject({
      reductions: [
        {
          roles: [{ id: 'planner' }],
          rolesToRemove: [{ id: 'planner' }],
          permissions: ['wfm:schedule:view'],
          userCount: 1,
          licensesAfter: [],
          result: 'confirmed',
        },
      ],
      userCount: 1,
      unexplainedUserCount: 0,
      callCount: 0,
    });
    expect(await licensed.calls()).toEqual({});
    // Two roles of three, of which one remains: that set is known, as every role is asked for alone.
    const grants = ['planner', 'agent', 'reporter'].map((roleId) => {
      return {
        op: 'grant' as const,
        subjectType: 'PC_USER' as const,
        subjectId: 'ada',
        roleId,
        divisionId: '*',
      };
    });
    await licensed.service.simulator.change({ op: 'add-role', role: { id: 'reporter' } }, ...grants);
    await licensed.service.sync();
    await licensed.read();
    await licensed.calls();
    const found = await find();
    expect(found.reductions).toHaveLength(2);
    expect(found).toMatchObject({ roleSetCount: 2, userCount: 2, callCount: 1 });
    expect(found.reductions).toContainEqual(
      expect.objectContaining({
        rolesToRemove: [{ id: 'planner', name: 'planner' }],
        licensesAfter: ['base'],
        result: 'confirmed',
      }),
    );
    expect((await find()).callCount).toBe(0);
    expect(await licensed.calls()).toEqual({ 'POST /api/v2/license/infer': 1 });
    expect((await licensed.service.post(`${PATH}/none/reductions`)).status).toBe(404);
    await licensed.service.simulator.change(
      ...grants
        .filter(({ roleId }) => roleId !== 'agent')
        .map((grant) => ({ ...grant, op: 'revoke' as const })),
      { op: 'delete-role', roleId: 'reporter' },
    );
    await licensed.service.sync();
    await licensed.read();
  });

  it('show who is excluded from hourly licensing, and by which permissions of which roles', async () => {
    const all = await licensed.get<HourlyExclusionPageDto>('/hourly-eligibility');
    const planner = {
      role: { id: 'planner', name: 'planner' },
      permissions: ['wfm:schedule:view'],
    };
    expect(all).toMatchObject({
      state: 'evaluated',
      list: {
        source: hourlyList.source,
        date: hourlyList.date,
        permissionCount: 2,
        unknownPermissions: ['routing:queue:vanished'],
      },
      exclusions: [{ user: { id: 'cyd' }, roles: [planner] }],
      excludedUserCount: 1,
      notKnownUserCount: 0,
      notExcludedUserCount: 2,
      total: 1,
    });
    for (const [query, total] of [
      ['userId=cyd', 1],
      ['userId=ada', 0],
      ['roleId=planner', 1],
      ['roleId=agent', 0],
      ['permission=wfm:schedule:view&roleId=planner', 1],
      ['permission=routing:queue:view', 0],
    ] as const) {
      const found = await licensed.get<HourlyExclusionPageDto>(`/hourly-eligibility?${query}`);
      expect({ query, total: found.total, excluded: found.excludedUserCount }).toEqual({
        query,
        total,
        excluded: 1,
      });
    }
    const url = `${PATH}/hourly-eligibility?format=csv`;
    const file = await licensed.service.app.inject({ method: 'GET', url, headers: asAdmin });
    expect(file.body).toContain('planner,planner,false,wfm:schedule:view');
    expect(file.body).toContain(hourlyList.source);
  });

  it('come as files', async () => {
    for (const path of ['', '/mismatches', '/roles', '/base/users', '/base/reasons']) {
      const url = `${PATH}${path}?format=csv`;
      const answer = await licensed.service.app.inject({ method: 'GET', url, headers: asAdmin });
      expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 });
      expect(answer.body).toContain('current');
    }
  });

  it('cost nothing on a day without changes but the pages of what is assigned', async () => {
    await licensed.calls();
    await licensed.read();
    expect(await licensed.calls()).toEqual({});
    await licensed.service.app
      .get(Database)
      .kysely.updateTable('license_reading')
      .set({ assigned_read_at: '2026-01-01T00:00:00.000Z' })
      .execute();
    await licensed.read();
    expect(await licensed.calls()).toEqual({ 'GET /api/v2/license/users': 1 });
  });

  it('are asked again for sets with a role that changed, and for no other', async () => {
    await licensed.service.simulator.change({
      op: 'set-role-policies',
      roleId: 'agent',
      permissionPolicies: [{ domain: 'wfm', entityName: 'schedule', actionSet: ['view'] }],
    });
    await licensed.service.sync();
    expect((await licensed.list()).notKnownUserCount).toBe(2);
    await licensed.calls();
    await licensed.read();
    expect(await licensed.calls()).toEqual({ 'POST /api/v2/license/infer': 1 });
    const { licenses } = await licensed.list();
    expect(licenses.map(({ id, neededCount }) => [id, neededCount])).toEqual([
      ['base', 3],
      ['wem', 3],
    ]);
  });
});

describe('Licences', () => {
  let licensed: LicensedService;
  afterEach(() => licensed.service.stop());

  it('are not known, and never "not needed", where Genesys cannot infer them', async () => {
    licensed = await LicensedService.start({ GENESYS_TIME_BUDGET: '2s' });
    await licensed.service.simulator.setModes({ licenses: { inferFailsFor: ['agent'] } });
    await licensed.read();
    const { reading, notKnownUserCount } = await licensed.list();
    expect(reading.state).toBe('partial');
    expect(reading.detail).toContain('which licences they need: 1.');
    expect(notKnownUserCount).toBe(2);
    const { mismatches } = await licensed.get<LicenseMismatchPageDto>('/mismatches');
    expect(mismatches.map(({ user }) => user.id)).toEqual(['cyd', 'cyd']);
    const { users } = await licensed.get<LicenseUserPageDto>('/wem/users?assigned=true');
    expect(users).toEqual([{ user: expect.objectContaining({ id: 'ada' }) as unknown, assigned: true }]);
  });

  it('are not kept under what a role was, when it changed after the revision was read', async () => {
    licensed = await LicensedService.start();
    const set = (domain: string, entityName: string, actionSet: string[]) => {
      const permissionPolicies = [{ domain, entityName, actionSet }];
      return licensed.service.simulator.change({
        op: 'set-role-policies',
        roleId: 'agent',
        permissionPolicies,
      });
    };
    await set('wfm', 'schedule', ['view']);
    await licensed.read();
    expect(await licensed.list()).toMatchObject({ notKnownUserCount: 2, reading: { state: 'partial' } });
    // Back to what the revision has, which was never inferred.
    await set('routing', 'queue', ['view', 'edit']);
    const { body } = await licensed.service.post<{ id: string }>('/api/v1/simulations', {
      items: [
        { kind: 'grant_added', subjectType: 'user', subjectId: 'cyd', roleId: 'agent', divisionId: 'home' },
      ],
    });
    const path = `/api/v1/simulations/${body.id}/licenses`;
    const compared = (await licensed.service.post<SimulatedLicensesDto>(path)).body;
    expect(compared).toMatchObject({ callCount: 1, changes: [] });
    const { users } = await licensed.get<LicenseUserPageDto>('/wem/users?needed=true');
    expect(users.map(({ user }) => user.id)).toEqual(['cyd']);
  });

  it('are read with one call more for each definition that the list shows without permissions', async () => {
    licensed = await LicensedService.start();
    await licensed.service.simulator.setModes({ licenses: { bareDefinitions: 'listed' } });
    await licensed.read();
    expect(await licensed.calls()).toMatchObject({
      'GET /api/v2/license/definitions': 1,
      'GET /api/v2/license/definitions/{licenseId}': 2,
    });
    expect((await licensed.list()).licenses[0]).toMatchObject({ id: 'base', permissionCount: 1 });
  });

  it('are asked for once, and leave all else as it was, where the OAuth client may not see them', async () => {
    licensed = await LicensedService.start();
    await licensed.service.simulator.setModes({ licenses: { permitted: false } });
    await licensed.read();
    await licensed.read();
    expect(await licensed.calls()).toEqual({ 'GET /api/v2/license/definitions': 1 });
    const { reading, notKnownUserCount } = await licensed.list();
    expect(reading.state).toBe('not_permitted');
    expect(reading.detail).toContain('authorization:license:view');
    expect(notKnownUserCount).toBe(3);
    expect((await licensed.service.get('/api/v1/users')).status).toBe(200);
    expect((await licensed.service.get('/health/ready')).status).toBe(200);
  });

  it('of a simulation are those that are needed after the change was made, or estimated', async () => {
    licensed = await LicensedService.start();
    await licensed.read();
    await licensed.calls();
    const grant = (subjectId: string, roleId: string) => {
      return { subjectType: 'user', subjectId, roleId, divisionId: 'home' };
    };
    const compare = async (items: object[]) => {
      const { body } = await licensed.service.post<{ id: string }>('/api/v1/simulations', { items });
      const path = `/api/v1/simulations/${body.id}/licenses`;
      return (await licensed.service.post<SimulatedLicensesDto>(path)).body;
    };
    const items = [
      { kind: 'grant_removed', ...grant('ada', 'agent') },
      { kind: 'grant_added', ...grant('bob', 'planner') },
    ];
    expect(await compare(items)).toMatchObject({
      changes: [
        { licenseId: 'base', gainedCount: 0, lostCount: 1, estimatedCount: 0 },
        { licenseId: 'wem', gainedCount: 1, lostCount: 0, estimatedCount: 0 },
      ],
      notKnownUserCount: 0,
      callCount: 1,
    });
    expect(await licensed.calls()).toEqual({ 'POST /api/v2/license/infer': 1 });
    const edited = { kind: 'role_policies_replaced', roleId: 'planner', permissions: [], policies: [] };
    expect(await compare([edited])).toMatchObject({
      changes: [
        // Needed with the other one only.
        { licenseId: 'base', gainedCount: 0, lostCount: 1, estimatedCount: 1 },
        { licenseId: 'wem', gainedCount: 0, lostCount: 1, estimatedCount: 1 },
      ],
      callCount: 0,
    });
    await licensed.service.simulator.change(
      { op: 'revoke', subjectId: 'ada', roleId: 'agent', divisionId: 'home' },
      { op: 'grant', subjectType: 'PC_USER', subjectId: 'bob', roleId: 'planner', divisionId: 'home' },
    );
    await licensed.service.sync();
    await licensed.read();
    const { licenses } = await licensed.list();
    expect(licenses.map(({ id, neededCount }) => [id, neededCount])).toEqual([
      ['base', 2],
      ['wem', 2],
    ]);
  });

  it('are compared in plans, roll-backs and their reports without a call to Genesys', async () => {
    licensed = await LicensedService.start({ CHANGES_ENABLED: 'true', CHANGES_MAX_PERCENT: '100' });
    await licensed.read();
    await licensed.calls();
    const item = { kind: 'grant_removed', subjectType: 'user', subjectId: 'ada', roleId: 'agent' };
    const body = { items: [{ ...item, divisionId: 'home' }] };
    const { body: plan } = await licensed.service.post<ChangeDto>('/api/v1/changes', body, keyed());
    const lost = { change: 'lost', licenseId: 'base', userId: 'ada' };
    expect(plan.licenses).toEqual({
      state: 'current',
      changes: [{ licenseId: 'base', gainedCount: 0, lostCount: 1, estimatedCount: 0 }],
      users: [{ ...lost, estimated: false }],
      userCount: 1,
      estimatedUserCount: 0,
      notKnownUserCount: 0,
    });
    const change = new ChangeApp(licensed.service);
    await change.apply(plan);
    const report = await licensed.service.get<object>(`/api/v1/changes/${plan.id}/report`);
    expect(report.body).toMatchObject({
      licensesState: 'current',
      licenses: [{ licenseId: 'base', lost: 1 }],
      licenseUsers: [{ ...lost, userName: 'ada', estimated: false }],
    });
    const { body: back } = await change.post<ChangeDto>(plan.id, 'roll-back');
    expect(back.licenses?.users).toEqual([{ ...lost, change: 'gained', estimated: false }]);
    expect(await licensed.calls()).toEqual({});
  });

  it('are not known when LICENSES is off, nor what a change would do to them', async () => {
    licensed = await LicensedService.start({ LICENSES: 'off' });
    const off = { state: 'off', detail: 'LICENSES is off.' };
    expect((await licensed.list()).reading).toEqual(off);
    // Nor is anyone evaluated without a list.
    const hourly = await licensed.get<HourlyExclusionPageDto>('/hourly-eligibility');
    expect(hourly).toMatchObject({ state: 'no_list', exclusions: [], total: 0 });
    for (const absent of ['list', 'excludedUserCount', 'notKnownUserCount', 'notExcludedUserCount'])
      expect(hourly).not.toHaveProperty(absent);
    const item = { kind: 'role_deleted', roleId: 'agent' };
    const { body } = await licensed.service.post<SimulationDto>('/api/v1/simulations', { items: [item] });
    expect(body.licenses).toEqual(off);
    const report = await licensed.service.get<object>(`/api/v1/simulations/${body.id}/report`);
    expect(report.body).toMatchObject({ licensesState: 'off', licenses: [], licenseUsers: [] });
  });

  it('of the past say nothing about what was assigned', async () => {
    licensed = await LicensedService.start();
    await licensed.read();
    await licensed.service.simulator.change({
      op: 'revoke',
      subjectId: 'ada',
      roleId: 'agent',
      divisionId: 'home',
    });
    const { body } = await licensed.service.get<{ revision: number }>(PATH);
    await licensed.service.sync();
    const [base] = (await licensed.list(`?at=${body.revision}`)).licenses;
    expect(base).toMatchObject({ id: 'base', neededCount: 3 });
    expect(base).not.toHaveProperty('assignedCount');
  });
});
