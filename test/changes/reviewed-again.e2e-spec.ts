import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { Problem } from '../../src/http/problem';
import { Database } from '../../src/database/database';
import { asAdmin } from '../support/create-app';
import { granting, removing } from './change-app';
import { describeWithChangeApp } from './describe-with-change-app';

jest.setTimeout(120_000);

const TRIALS = 20;
const subject = '/api/v2/authorization/subjects/{subjectId}';
const RULES = '/api/v1/conflict-rules';
const blocking = (roles: string[], more: object = {}) => ({
  name: roles.join(' and '),
  rationale: 'They check each other.',
  owner: 'Head of Care',
  severity: 'high',
  mode: 'block',
  constraint: { kind: 'roles_exclude', roles: roles.map((id) => ({ id })) },
  ...more,
});

describeWithChangeApp('Another try, and what goes on after a pause,', {}, (app) => {
  const isIncomplete = async (...items: { subjectId: string }[]): Promise<ChangeDto> => {
    const plan = await app().plan(...items);
    const effects = [{ kind: 'status' as const, status: 400, code: 'bad.request' }];
    const faults = ['bulkadd', 'bulkremove'].map((act) => ({
      match: { path: `${subject}/${act}` },
      effects,
    }));
    await app().service.simulator.setFaults(faults);
    const change = await app().apply(plan);
    await app().service.simulator.setFaults([]);
    expect(change).toMatchObject({ status: 'incomplete' });
    return change;
  };
  const isPaused = async (...items: { subjectId: string }[]): Promise<ChangeDto> => {
    const change = await isIncomplete(...items);
    const { kysely } = app().service.app.get(Database);
    await kysely
      .updateTable('change_item')
      .set({ state: 'planned', outcome: null, ended_at: null })
      .where('change_id', '=', change.id)
      .execute();
    const set = { status: 'paused', ended_at: null };
    await kysely.updateTable('change').set(set).where('id', '=', change.id).execute();
    return change;
  };
  const ways = [
    ['retry', isIncomplete],
    ['resume', isPaused],
  ] as const;
  const codeOf = async (id: string, act: string) => {
    const { status, body } = await app().post<Problem>(id, act);
    return status < 300 ? status : body.code;
  };

  it.each(ways)('%s: not once the plan has expired', async (act, make) => {
    const { id } = await make(granting('user-0'));
    const { kysely } = app().service.app.get(Database);
    const set = { expires_at: new Date(Date.now() - 60_000).toISOString() };
    await kysely.updateTable('change').set(set).where('id', '=', id).execute();
    expect(await codeOf(id, act)).toBe('plan_expired');
  });

  it.each(ways)('%s: not where a rule blocks it by now, and once it does not', async (act, make) => {
    const user = act === 'retry' ? 'user-1' : 'user-2';
    await app().apply(await app().plan(granting(user, 'agent')));
    const { id } = await make(granting(user, 'editor'));
    const rule = await app().service.post<{ id: string }>(RULES, blocking(['agent', 'editor']));
    expect(await codeOf(id, act)).toBe('change_blocked');
    const url = `${RULES}/${rule.body.id}`;
    const headers = { ...asAdmin, 'if-match': '"1"' };
    expect((await app().service.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204);
    expect([200, 202]).toContain(await codeOf(id, act));
    expect(await app().ended(id)).toMatchObject({ status: 'applied' });
  });

  it.each(ways)('%s: not where it would lock everybody out by now', async (act, make) => {
    const other = act === 'retry' ? 'user-3' : 'user-4';
    await app().apply(await app().plan(granting(other, 'boss', '*')));
    const { id } = await make(removing(other, 'boss', '*'));
    await app().apply(await app().plan(removing('ada', 'boss', '*')));
    expect(await codeOf(id, act)).toBe('change_blocked');
    await app().apply(await app().plan(granting('ada', 'boss', '*')));
    expect([200, 202]).toContain(await codeOf(id, act));
    expect(await app().ended(id)).toMatchObject({ status: 'applied' });
  });

  it(`is not begun after a rule that blocks it was made at the same time, ${TRIALS} times`, async () => {
    for (let trial = 0; trial < TRIALS; trial++) {
      const user = `user-${10 + trial}`;
      await app().apply(await app().plan(granting(user, 'agent')));
      const { id, planSha256 } = await app().plan(granting(user, 'editor'));
      const [applied, rule] = await Promise.all([
        app().post<Problem>(id, 'apply', { planSha256 }),
        app().service.post<{ id: string }>(RULES, blocking(['agent', 'editor'])),
      ]);
      expect(rule.status).toBe(201);
      const isBegun = (await seqOf('change.applied', id)) !== undefined;
      expect(isBegun).toBe(applied.status === 202);
      // Records are in the order of commits: what began had no such rule before it.
      if (isBegun) expect(await seqOf('change.applied', id)).toBeLessThan((await seqOf(RULE, rule.body.id))!);
      else expect(['change_blocked', 'rules_changed']).toContain(applied.body.code);
      if (isBegun) await app().ended(id);
      const url = `${RULES}/${rule.body.id}`;
      const headers = { ...asAdmin, 'if-match': '"1"' };
      await app().service.app.inject({ method: 'DELETE', url, headers });
    }
  });

  const RULE = 'conflict_rule.created';
  async function seqOf(action: string, targetId: string): Promise<number | undefined> {
    const { kysely } = app().service.app.get(Database);
    const rows = kysely.selectFrom('audit_record').select(['seq', 'record']).where('action', '=', action);
    const row = (await rows.where('target_id', '=', targetId).execute()).find(
      ({ record }) => (JSON.parse(record) as { outcome: string }).outcome === 'success',
    );
    return row === undefined ? undefined : Number(row.seq);
  }
});
