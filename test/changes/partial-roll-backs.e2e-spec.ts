import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { granting, removing, type ChangeApp } from './change-app';
import { describeWithChangeApp } from './describe-with-change-app';

jest.setTimeout(60_000);

const parts = {
  users: ['leaving', 'staying', 'moving', 'sleeping', 'ada'].map((id) => ({ id })),
  roles: [
    { id: 'boss', gives: 'authorization:grant:add; authorization:role:edit', permissions: ['admin'] },
    { id: 'agent', gives: 'routing:queue:view' },
    { id: 'editor', gives: 'routing:queue:view,edit' },
    { id: 'passing', gives: 'routing:skill:view' },
  ],
  grants: [
    ['ada', 'boss', '*'],
    ...['leaving', 'staying', 'moving', 'sleeping'].map((id) => [id, 'agent', 'north']),
  ] as [string, string, string][],
};

describeWithChangeApp('A roll-back that restores only a part', { parts }, (theApp) => {
  let app: ChangeApp;
  beforeAll(() => {
    app = theApp();
  });

  const rollBack = async ({ id }: ChangeDto, body: object = {}) =>
    (await app.post<ChangeDto>(id, 'roll-back', body)).body;
  const recorded = async (action: string, id: string) => {
    const url = `/api/v1/audit/events?action=${action}&target=${id}`;
    return (await app.service.get<AuditEventPageDto>(url)).body.items[0]?.after;
  };
  const counted = ({ warnings }: ChangeDto) =>
    warnings.map(({ code, reason, count }) => `${code} ${reason ?? ''} ${count}`);

  it('says so in its plan, its report and its records, when it is planned and when it has ended', async () => {
    const people = ['leaving', 'staying', 'moving'];
    const original = await app.apply(await app.plan(...people.map((id) => removing(id, 'agent'))));
    expect(original.status).toBe('applied');
    await app.service.simulator.change({ op: 'set-user-state', userId: 'leaving', state: 'deleted' });
    await app.service.sync();
    await app.apply(await app.plan(granting('moving', 'editor')));

    const planned = await rollBack(original);
    const expected = ['not_restored changed_since 1', 'not_restored subject_deleted 1'];
    expect(planned).toMatchObject({ status: 'planned', itemCount: 3, warningCount: 2 });
    expect(counted(planned)).toEqual(expected);
    expect(planned.warnings.map(({ detail }) => detail)).toEqual([
      '1 of 3 subjects not restored: holds other grants than the change left behind.',
      '1 of 3 subjects not restored: deleted.',
    ]);
    const warnings = ['changed_since', 'subject_deleted'].map((reason) => ({
      code: 'not_restored',
      reason,
      count: 1,
    }));
    expect(await recorded('change.planned', planned.id)).toMatchObject({ warnings });

    const ended = await app.apply(planned);
    expect(ended).toMatchObject({ status: 'partially_applied', progress: { items: { skipped: 2 } } });
    expect(counted(ended)).toEqual(expected);
    expect(await recorded('change.ended', planned.id)).toMatchObject({
      status: 'partially_applied',
      warnings,
    });
    const report = await app.service.get<object>(`/api/v1/changes/${planned.id}/report?format=json`);
    expect(report.body).toMatchObject({
      status: 'partially_applied',
      notDone: planned.warnings.map(({ detail }) => detail),
      warnings,
    });
    const states = (await app.items(planned.id)).map(({ subjectId, state, outcome }) => [
      subjectId,
      state,
      outcome?.code,
    ]);
    expect(states.sort()).toEqual([
      ['leaving', 'skipped', 'subject_deleted'],
      ['moving', 'skipped', 'changed_since'],
      ['staying', 'applied', 'written'],
    ]);
  });

  it('counts what drifted on the way as not restored', async () => {
    const original = await app.apply(await app.plan(granting('staying', 'editor')));
    const planned = await rollBack(original);
    expect(planned.warnings).toEqual([]);
    const subject = { subjectType: 'PC_USER', subjectId: 'staying' } as const;
    await app.service.simulator.change({ op: 'grant', ...subject, roleId: 'passing', divisionId: 'north' });
    const ended = await app.apply(planned);
    expect([ended.status, ...counted(ended)]).toEqual(['incomplete', 'not_restored drifted 1']);
  });

  it('says what an item cannot give back, and that its subject is not active', async () => {
    await app.apply(await app.plan(granting('sleeping', 'passing')));
    const original = await app.apply(
      await app.plan(removing('sleeping', 'passing'), granting('sleeping', 'editor')),
    );
    await app.service.simulator.change({ op: 'delete-role', roleId: 'passing' });
    await app.service.simulator.change({ op: 'set-user-state', userId: 'sleeping', state: 'inactive' });
    await app.service.sync();
    expect(counted(await rollBack(original))).toEqual(['not_restored role_deleted 1']);

    const bold = await rollBack(original, { includeChangedSubjects: true });
    expect(counted(bold)).toEqual(['partially_restored  1', 'subject_inactive  1']);
    const [item] = await app.items(bold.id);
    expect(item?.impossible).toEqual([
      { roleId: 'passing', roleName: 'passing', divisionId: 'north', divisionName: 'north' },
    ]);
    expect((await app.apply(bold)).status).toBe('partially_applied');
  });

  it('is not applied where nothing could be restored', async () => {
    const original = await app.apply(await app.plan(granting('moving', 'boss')));
    await app.apply(await app.plan(removing('moving', 'editor')));
    const ended = await app.apply(await rollBack(original));
    expect([ended.status, ...counted(ended)]).toEqual(['not_applied', 'not_restored changed_since 1']);
    expect(await recorded('change.ended', ended.id)).toMatchObject({ status: 'not_applied', skipped: 1 });
  });
});
