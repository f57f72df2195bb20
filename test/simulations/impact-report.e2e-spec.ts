import { createHash } from 'node:crypto';
import type { AuditRecord } from '../../src/audit/audit-record';
import { unzip } from '../../src/tables/testing/unzip';
import { Database } from '../../src/database/database';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import { SimulatedRevisions } from '../../src/simulations/simulated-revisions';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const PATH = '/api/v1/simulations';

interface Role {
  readonly id: string;
  readonly name: string;
}
interface Entry {
  readonly timestamp: string;
  readonly userId: string;
  readonly action: string;
  readonly oldPermissions: string[];
  readonly newPermissions: string[];
  readonly addedPermissions: string[];
  readonly removedPermissions: string[];
}
interface Report extends Record<string, unknown> {
  readonly entries: Entry[];
  readonly otherEntries: unknown[];
  readonly permissions: { permission: string; removed: number; added: number }[];
}

describe('The impact report of a simulation', () => {
  let service: ServiceWithSimulator;
  let simulation: SimulationDto;
  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: 'demo' });
    const { body } = await service.get<{ roles: Role[] }>('/api/v1/roles?pageSize=100');
    const roleId = (wanted: string) => body.roles.find(({ name }) => name === wanted)?.id;
    const policy = (domain: string) => ({ domain, entity: '*', actions: ['*'] });
    const items = [
      { kind: 'role_deleted', roleId: roleId('admin') },
      { kind: 'role_deleted', roleId: roleId('Master Admin') },
      { kind: 'role_deleted', roleId: roleId('Voice Agent') },
      {
        kind: 'role_policies_replaced',
        roleId: roleId('Supervisor'),
        permissions: [],
        policies: ['routing', 'authorization', 'recording'].map(policy),
      },
    ];
    simulation = (await service.post<SimulationDto>(PATH, { items })).body;
    expect(simulation).toMatchObject({ itemCount: 4 });
  });
  afterAll(() => service.stop());

  const get = (query: string, headers: Record<string, string> = asAdmin) =>
    service.app.inject({ method: 'GET', url: `${PATH}/${simulation.id}/report${query}`, headers });
  const report = async () => (await get('')).json<Report>();
  const records = async () => {
    const { kysely } = service.app.get(Database);
    const rows = await kysely.selectFrom('audit_record').select('record').orderBy('seq').execute();
    return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
  };

  it('has one entry for each user, with the time of the simulation', async () => {
    const { entries } = await report();
    const ids = entries.map(({ userId }) => userId);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(simulation.counts.byType.user);
    expect(ids.length).toBeGreaterThan(100);
    for (const { timestamp, action, oldPermissions, newPermissions, ...lists } of entries) {
      expect([timestamp, action]).toEqual([simulation.createdAt, 'role_assignment_change']);
      expect(oldPermissions).toEqual([...new Set(oldPermissions)].sort());
      expect(newPermissions).toEqual([...new Set(newPermissions)].sort());
      expect(lists.addedPermissions).toEqual(newPermissions.filter((one) => !oldPermissions.includes(one)));
      expect(lists.removedPermissions).toEqual(oldPermissions.filter((one) => !newPermissions.includes(one)));
    }
  });

  it('begins with what it is of, how far it reaches, and what must not be', async () => {
    const { otherEntries, permissions, entries, ...rest } = await report();
    expect(rest).toMatchObject({
      report: 'impact',
      timestamp: simulation.createdAt,
      simulationId: simulation.id,
      proposalSha256: simulation.proposalSha256,
      revision: simulation.revision,
      asOf: simulation.asOf,
      partial: simulation.partial,
      lockout: true,
      users: simulation.counts.byType.user,
      others: simulation.counts.subjects - simulation.counts.byType.user,
      findingsCreated: simulation.findings.created,
      findingsResolved: simulation.findings.resolved,
      lockouts: simulation.lockout.map(({ code, permissions: lost }) => ({ code, permissions: lost })),
    });
    expect(rest.findings).toHaveLength(simulation.findings.list.length);
    expect(otherEntries).toHaveLength(rest.others as number);
    for (const { permission, removed } of permissions)
      expect(removed).toBe(entries.filter((one) => one.removedPermissions.includes(permission)).length);
  });

  it.each(['json', 'csv', 'xlsx', 'html'])(
    'has the same bytes as %s whenever it is made, and its hash is in the audit log',
    async (format) => {
      const before = await get(`?format=${format}`);
      service.app.get(SimulatedRevisions)['held'].clear();
      const after = await get(`?format=${format}`);
      expect(after.rawPayload.equals(before.rawPayload)).toBe(true);
      const sha256 = createHash('sha256').update(before.rawPayload).digest('hex');
      const made = (await records()).filter(({ action }) => action === 'report.made').slice(-2);
      const { id, proposalSha256 } = simulation;
      const bytes = before.rawPayload.length;
      const about = { simulationId: id, proposalSha256, format, sha256, bytes };
      expect(made.map((record) => record.after)).toMatchObject([about, about]);
      expect(made[1]?.target).toMatchObject({ type: 'report', name: 'impact' });
      expect(after.headers.link).toContain(made[1]?.target?.id);
    },
  );

  it('says the same as CSV and as a workbook', async () => {
    const { entries } = await report();
    const [first] = entries;
    const line = [first!.timestamp, first!.userId, first!.action, first!.oldPermissions.join('; ')].join(',');
    expect((await get('?format=csv')).body).toContain(`\r\n${line},`);
    const sheets = [...unzip((await get('?format=xlsx')).rawPayload).values()].join('');
    for (const { userId } of entries) expect(sheets).toContain(`>${userId}<`);
  });

  it('is a page with a chart, which runs nothing', async () => {
    const { headers, body } = await get('', { ...asAdmin, accept: 'text/html' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'$/);
    expect(body).toContain('<svg viewBox=');
    expect(body).not.toMatch(/<script| style=| href=| src=/);
    expect(body.indexOf('<h2>Lockouts</h2>')).toBeLessThan(body.indexOf('<h2>Users</h2>'));
  });

  it('is not there for an unknown simulation, and nothing is recorded', async () => {
    const before = (await records()).length;
    expect((await service.get(`${PATH}/nothing/report`)).body).toMatchObject({ status: 404 });
    expect((await get('?format=pdf')).statusCode).toBe(400);
    expect((await get('', { ...asAdmin, accept: 'image/png' })).statusCode).toBe(406);
    expect(await records()).toHaveLength(before);
  });
});
