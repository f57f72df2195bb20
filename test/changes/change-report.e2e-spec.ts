import { createHash } from 'node:crypto';
import type { AuditRecord } from '../../src/audit/audit-record';
import { Database } from '../../src/database/database';
import { asAdmin } from '../support/create-app';
import { ChangeApp, granting, removing } from './change-app';

jest.setTimeout(60_000);

const VIEW = 'routing:queue:view';
const EDIT = 'routing:queue:edit';
const formats = ['json', 'csv', 'xlsx', 'html'];

interface Report {
  readonly timestamp: string;
  readonly status: string;
  readonly itemsReported: number;
  readonly findingsCreated: number;
  readonly findings: { ruleName: string; subjectId: string }[];
  readonly entries: object[];
  readonly otherEntries: object[];
}

describe('The impact report of a change', () => {
  let app: ChangeApp;
  beforeAll(async () => {
    app = await ChangeApp.start();
    await app.service.post('/api/v1/conflict-rules', {
      name: 'Judge and party',
      rationale: 'They must not meet.',
      owner: 'Audit',
      severity: 'high',
      mode: 'warn',
      constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }, { id: 'editor' }] },
    });
  });
  afterAll(() => app.service.stop());

  const fileOf = (id: string, format = 'json') =>
    app.service.app.inject({
      method: 'GET',
      url: `/api/v1/changes/${id}/report?format=${format}`,
      headers: asAdmin,
    });
  const reportOf = async (id: string) => (await fileOf(id)).json<Report>();
  const entry = (userId: string, timestamp: string, old: string[], now: string[]) => ({
    timestamp,
    userId,
    action: 'role_assignment_change',
    oldPermissions: old,
    newPermissions: now,
    addedPermissions: now.filter((one) => !old.includes(one)),
    removedPermissions: old.filter((one) => !now.includes(one)),
    widenedPermissions: [],
    narrowedPermissions: [],
  });
  /** Done by somebody else, and not seen by a reading. */
  const meanwhile = (subjectId: string, roleId: string) =>
    app.service.simulator.change({
      op: 'grant',
      subjectType: 'PC_USER',
      subjectId,
      roleId,
      divisionId: 'north',
    });

  it('tells what a plan would do, and that it did so once it is applied', async () => {
    const planned = await app.plan(granting('user-1'), granting('user-0'));
    const before = await reportOf(planned.id);
    const ofBoth = (at: string) => ['user-0', 'user-1'].map((userId) => entry(userId, at, [], [EDIT, VIEW]));
    expect(before).toMatchObject({ status: 'planned', itemsReported: 2, entries: ofBoth(planned.createdAt) });
    const { finishedAt } = await app.apply(planned);
    const after = await reportOf(planned.id);
    expect(after).toMatchObject({ status: 'applied', itemsReported: 2, entries: ofBoth(finishedAt!) });
  });

  it('tells what was taken away, and the rules that a change has broken', async () => {
    await app.apply(await app.plan(granting('user-2', 'agent')));
    const broken = await app.apply(await app.plan(granting('user-2', 'editor')));
    expect(await reportOf(broken.id)).toMatchObject({
      findingsCreated: 1,
      findings: [{ ruleName: 'Judge and party', subjectId: 'user-2' }],
      entries: [entry('user-2', broken.finishedAt!, [VIEW], [EDIT, VIEW])],
    });
    const undone = await app.apply(await app.plan(removing('user-2', 'editor')));
    const { entries } = await reportOf(undone.id);
    expect(entries).toEqual([entry('user-2', undone.finishedAt!, [EDIT, VIEW], [VIEW])]);
  });

  it('leaves out what drifted and what somebody else had done already', async () => {
    const planned = await app.plan(...['user-10', 'user-11', 'user-12'].map((id) => granting(id)));
    await meanwhile('user-11', 'agent');
    await meanwhile('user-12', 'editor');
    const { finishedAt } = await app.apply(planned);
    expect(await reportOf(planned.id)).toMatchObject({
      status: 'incomplete',
      itemsReported: 1,
      entries: [entry('user-10', finishedAt!, [], [EDIT, VIEW])],
    });
  });

  it('tells of groups by themselves, and of their members', async () => {
    const change = await app.apply(
      await app.plan({ ...granting('team', 'agent', '*'), subjectType: 'group' }),
    );
    const { entries, otherEntries } = await reportOf(change.id);
    expect(otherEntries).toMatchObject([
      { subjectType: 'group', subjectId: 'team', addedPermissions: [], widenedPermissions: [VIEW] },
    ]);
    expect(entries).toMatchObject([{ userId: 'bob', widenedPermissions: [VIEW] }]);
  });

  it.each(formats)(
    'has the same bytes as %s whenever it is made, and its hash is in the audit log',
    async (format) => {
      const { id, planSha256 } = await app.apply(
        await app.plan(granting(`user-2${formats.indexOf(format)}`)),
      );
      const one = await fileOf(id, format);
      expect((await fileOf(id, format)).rawPayload.equals(one.rawPayload)).toBe(true);
      const sha256 = createHash('sha256').update(one.rawPayload).digest('hex');
      const rows = await app.service.app
        .get(Database)
        .kysely.selectFrom('audit_record')
        .select('record')
        .orderBy('seq', 'desc')
        .limit(1)
        .execute();
      expect(JSON.parse(rows[0]!.record) as AuditRecord).toMatchObject({
        action: 'report.made',
        target: { name: 'impact' },
        after: { changeId: id, planSha256, status: 'applied', format, sha256 },
      });
    },
  );

  it('is not there for an unknown change, nor without the revision that it was planned on', async () => {
    expect((await app.service.get('/api/v1/changes/nothing/report')).status).toBe(404);
    const { id } = await app.plan(granting('user-30'));
    const { kysely } = app.service.app.get(Database);
    await kysely.updateTable('change').set({ base_revision: 999 }).where('id', '=', id).execute();
    expect((await app.service.get(`/api/v1/changes/${id}/report`)).body).toMatchObject({
      status: 409,
      code: 'base_revision_gone',
    });
  });
});
