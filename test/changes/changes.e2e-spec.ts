import type { AuditRecord } from '../../src/audit/audit-record';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { Database } from '../../src/database/database';
import { ChangeApp, granting, keyed, removing } from './change-app';
import { describeWithChangeApp } from './describe-with-change-app';

jest.setTimeout(60_000);

const subject = '/api/v2/authorization/subjects/{subjectId}';

describeWithChangeApp('Changes', {}, (theApp) => {
  let app: ChangeApp;
  beforeAll(() => {
    app = theApp();
  });

  const people = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => granting(`user-${from + i}`));

  it('are planned, applied, verified and answered from, with three calls an item and two for all', async () => {
    const planned = await app.plan(granting('user-0'), granting('user-1'));
    expect(planned).toMatchObject({ status: 'planned', itemCount: 2, blockers: [], counts: { subjects: 2 } });
    const before = await app.service.simulator.calls();
    const applied = await app.apply(planned);
    const after = await app.service.simulator.calls();
    expect(applied).toMatchObject({ status: 'applied', progress: { done: 2, remainingCalls: 0 } });
    const calls = after.total - before.total;
    expect(applied.progress.calls).toBe(calls);
    // The users and the roles are read after the writes: once where both items end together.
    expect([6 + 2, 6 + 2 * 2]).toContain(calls);
    expect(after.effectiveWrites - before.effectiveWrites).toBe(2);
    expect(await app.isAllowed('user-0', 'routing:queue:edit', applied.revision)).toBe(true);
  });

  it('roll back to the same truth, byte for byte', async () => {
    const before = JSON.stringify(await app.truth());
    const applied = await app.apply(await app.plan(granting('bob'), removing('bob', 'agent')));
    expect(JSON.stringify(await app.truth())).not.toBe(before);
    const { status, body } = await app.post<ChangeDto>(applied.id, 'roll-back');
    expect(status).toBe(201);
    expect(body).toMatchObject({ origin: 'roll_back', originId: applied.id, itemCount: 1 });
    expect(await app.apply(body)).toMatchObject({ status: 'applied' });
    expect(JSON.stringify(await app.truth())).toBe(before);
  });

  it('leave alone subjects that changed since, and name them', async () => {
    const applied = await app.apply(await app.plan(granting('user-2'), granting('user-3')));
    await app.apply(await app.plan(granting('user-2', 'agent')));
    const { body } = await app.post<ChangeDto>(applied.id, 'roll-back');
    expect(
      (await app.items(body.id)).map(({ subjectId, state, outcome }) => [subjectId, state, outcome?.code]),
    ).toEqual([
      ['user-3', 'planned', undefined],
      ['user-2', 'skipped', 'changed_since'],
    ]);
  });

  it('say through which group an inherited role comes, and leave it', async () => {
    const planned = await app.plan(removing('bob', 'editor'));
    const [item] = await app.items(planned.id);
    expect(item).toMatchObject({
      state: 'skipped',
      remove: [],
      inherited: [{ roleId: 'editor', divisionId: 'north', groupIds: ['team'] }],
    });
    expect(await app.apply(planned)).toMatchObject({ status: 'applied', progress: { calls: 0 } });
  });

  it('stop at a subject that holds something else than planned', async () => {
    const planned = await app.plan(granting('user-4'));
    await app.service.simulator.login();
    await app.service.simulator.post('/authorization/subjects/user-4/bulkadd', {
      grants: [{ roleId: 'agent', divisionId: '*' }],
    });
    expect(await app.apply(planned)).toMatchObject({ status: 'incomplete' });
    expect(await app.items(planned.id)).toMatchObject([
      {
        state: 'drifted',
        outcome: { code: 'not_as_planned', surplus: [{ roleId: 'agent', divisionId: '*' }] },
      },
    ]);
  });

  it('end with the words of Genesys where it refuses, and try again when asked to', async () => {
    const effects = [{ kind: 'status' as const, status: 400, code: 'max.role.assignments.exceeded' }];
    await app.service.simulator.setFaults([{ match: { path: `${subject}/bulkadd` }, effects }]);
    const change = await app.apply(await app.plan(granting('user-5')));
    expect(change.status).toBe('incomplete');
    const [item] = await app.items(change.id);
    expect(item).toMatchObject({
      state: 'refused',
      outcome: {
        code: 'genesys_request_refused',
        genesys: {
          status: 400,
          code: 'max.role.assignments.exceeded',
          message: expect.any(String) as string,
        },
        missing: [{ roleId: 'editor', divisionId: 'north' }],
      },
    });
    expect(item?.outcome?.genesys?.correlationId).toBeDefined();
    await app.service.simulator.setFaults([]);
    await app.post(change.id, 'retry');
    expect(await app.ended(change.id)).toMatchObject({ status: 'applied' });
  });

  it('tell Genesys again what it said to have done and did not', async () => {
    await app.service.simulator.setFaults([
      { match: { path: `${subject}/bulkadd` }, times: 1, effects: [{ kind: 'not-applied' }] },
    ]);
    expect(await app.apply(await app.plan(granting('user-6')))).toMatchObject({ status: 'applied' });
  });

  it('wait until Genesys shows what was written', async () => {
    await app.service.simulator.setModes({ visibilityLagMs: 300 });
    const change = await app.apply(await app.plan(granting('user-7')));
    await app.service.simulator.setModes({ visibilityLagMs: 0 });
    expect(change).toMatchObject({ status: 'applied' });
    expect(await app.isAllowed('user-7', 'routing:queue:edit', change.revision)).toBe(true);
  });

  it('pause, resume and are cancelled within an item', async () => {
    const path = `${subject}/bulkadd`;
    await app.service.simulator.setFaults([{ match: { path }, effects: [{ kind: 'slow', ms: 200 }] }]);
    const { id, planSha256 } = await app.plan(...people(8, 38));
    await app.post(id, 'apply', { planSha256 });
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await app.post<ChangeDto>(id, 'pause')).body.status).toBe('paused');
    const paused = await app.settled(id);
    expect(paused.progress.items.planned).toBeGreaterThan(0);
    await app.post(id, 'resume');
    await app.post(id, 'cancel');
    const cancelled = await app.ended(id);
    expect(cancelled.status).toBe('cancelled');
    const { applied, skipped } = cancelled.progress.items;
    expect(applied + skipped).toBe(30);
    expect(skipped).toBeGreaterThan(0);
  });

  it('record what is about to be written, what was, and how it ended', async () => {
    const change = await app.apply(await app.plan(granting('user-39')));
    const rows = await app.service.app
      .get(Database)
      .kysely.selectFrom('audit_record')
      .select('record')
      .orderBy('seq')
      .execute();
    const records = rows
      .map(({ record }) => JSON.parse(record) as AuditRecord)
      .filter(({ target }) => target?.id.startsWith(change.id));
    expect(records.map(({ action }) => action)).toEqual([
      'change.planned',
      'change.applied',
      'change_item.write_intended',
      'change_item.written',
      'change_item.ended',
      'change.ended',
    ]);
    expect(records[3]?.correlationId).toMatch(/./);
  });

  it('are planned from CSV, from a simulation and from what another user has', async () => {
    const csv = 'action,subjectType,subjectId,roleId,divisionId\nadd,user,ada,agent,"north"\n';
    const url = '/api/v1/changes';
    const headers = { ...keyed(), 'content-type': 'text/csv' };
    const answer = await app.service.app.inject({ method: 'POST', url, headers, payload: csv });
    expect(answer.json()).toMatchObject({ origin: 'csv', itemCount: 1 });
    const wrong = 'sep=;\nrole;division;subject;action\n\nnowhere;north;ada;add\n';
    const refused = await app.service.app.inject({
      method: 'POST',
      url,
      headers: { ...headers, ...keyed() },
      payload: wrong,
    });
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ pointer: '/body/lines/4/roleId' }] });
    const items = [granting('ada', 'agent')];
    const simulation = await app.service.post<{ id: string }>('/api/v1/simulations', { items });
    const copyAccess = { fromUserId: 'bob', toUserId: 'user-0' };
    const bodies = [{ simulationId: simulation.body.id }, { copyAccess }];
    for (const body of bodies)
      expect(await app.service.post(url, body, keyed())).toMatchObject({
        status: 201,
        body: { itemCount: 1 },
      });
  });

  it('answer a request once for each key', async () => {
    const ask = (subjectId: string, headers: Record<string, string>) =>
      app.service.post<{ id: string; code: string }>(
        '/api/v1/changes',
        { items: [granting(subjectId)] },
        headers,
      );
    const headers = keyed('the-same');
    const [first, second] = [await ask('ada', headers), await ask('ada', headers)];
    expect(second.body.id).toBe(first.body.id);
    expect((await ask('bob', headers)).body.code).toBe('idempotency_key_reused');
    const { authorization } = headers;
    expect((await ask('ada', { authorization })).body.code).toBe('idempotency_key_required');
  });

  it('are watched until they end', async () => {
    const change = await app.apply(await app.plan(granting('ada', 'agent')));
    const url = `/api/v1/changes/${change.id}/events`;
    const answer = await app.service.app.inject({ method: 'GET', url, headers: keyed() });
    expect(answer.headers['content-type']).toContain('text/event-stream');
    expect(answer.body).toContain('event: progress');
    expect(answer.body).toContain('"status":"applied"');
  });
});
