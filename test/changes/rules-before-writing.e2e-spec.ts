import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { OwnRole } from '../../src/auth/own-roles';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { Problem } from '../../src/http/problem';
import { Database } from '../../src/database/database';
import { ChangeApp, granting, keyed, removing } from './change-app';

jest.setTimeout(60_000);

const CHANGES = '/api/v1/changes';

describe('Before anything is written,', () => {
  let app: ChangeApp;

  const refusal = async ({ id, planSha256 }: ChangeDto, more: object = {}) => {
    const { status, body } = await app.post<Problem>(id, 'apply', { planSha256, ...more });
    return [status, body.code];
  };
  const faultsOf = async (...items: object[]) => {
    const { status, body } = await app.service.post<Problem>(CHANGES, { items }, keyed());
    expect(status).toBe(400);
    return body.errors;
  };
  /** Headers of a caller with these roles. */
  const caller = async (...roles: OwnRole[]) => {
    const { body } = await app.service.post<CreatedApiKeyDto>('/api/v1/api-keys', { name: 'Caller', roles });
    return { ...keyed(), authorization: `Bearer ${body.key}` };
  };
  const blockingRule = (first: string, second: string) =>
    app.service.post('/api/v1/conflict-rules', {
      name: `${first} and ${second}`,
      rationale: 'They check each other.',
      owner: 'Head of Care',
      severity: 'high',
      mode: 'block',
      constraint: { kind: 'roles_exclude', roles: [{ id: first }, { id: second }] },
    });

  describe('on a service that everything may be asked of', () => {
    beforeAll(async () => {
      app = await ChangeApp.start({}, { GENESYS_TOKEN_AUTH: 'on', GENESYS_ROLE_MAP: '{"boss": ["admin"]}' });
    });
    afterAll(() => app.service.stop());

    it('who only plans cannot apply, and who only reads cannot plan', async () => {
      const { id, planSha256 } = await app.plan(granting('user-0'));
      const [reader, approver] = [await caller('access-reader'), await caller('access-approver')];
      const items = { items: [granting('user-0')] };
      expect((await app.service.post(CHANGES, items, reader)).status).toBe(403);
      expect((await app.service.post(`${CHANGES}/${id}/apply`, { planSha256 }, approver)).status).toBe(403);
    });

    it('the plan must be the one that was looked at, and not be too old', async () => {
      const plan = await app.plan(granting('user-0'));
      expect(await refusal({ ...plan, planSha256: '0'.repeat(64) })).toEqual([409, 'plan_hash_differs']);
      const { kysely } = app.service.app.get(Database);
      await kysely
        .updateTable('change')
        .set({ expires_at: new Date(Date.now() - 60_000).toISOString() })
        .where('id', '=', plan.id)
        .execute();
      expect(await refusal(plan)).toEqual([409, 'plan_expired']);
    });

    it('nobody may be locked out', async () => {
      const plan = await app.plan(removing('ada', 'boss', '*'));
      expect(plan.blockers.map(({ code }) => code)).toContain('lockout');
      expect(await refusal(plan)).toEqual([409, 'change_blocked']);
      expect(await refusal(plan, { skipBlocked: true })).toEqual([409, 'change_blocked']);
    });

    it('nobody may be locked out by what has changed since the plan was made', async () => {
      await app.apply(await app.plan(granting('bob', 'boss', '*')));
      const plan = await app.plan(removing('ada', 'boss', '*'));
      expect(plan.blockers).toEqual([]);
      await app.apply(await app.plan(removing('bob', 'boss', '*')));
      expect(await refusal(plan)).toEqual([409, 'change_blocked']);
    });

    it('nobody may lock himself out, be it the one who plans or the one who applies', async () => {
      await app.apply(await app.plan(granting('bob', 'boss', '*')));
      const ada = { ...keyed(), authorization: `Bearer ${await app.service.simulator.userToken('ada')}` };
      const items = [removing('ada', 'boss', '*')];
      const planned = await app.service.post<ChangeDto>(CHANGES, { items }, ada);
      expect(planned.body.lockout).toMatchObject([{ code: 'caller_locked_out' }]);

      // Whoever has a key of this service is nobody in Genesys.
      const { id, planSha256, blockers } = await app.plan(...items);
      expect(blockers).toEqual([]);
      const url = `${CHANGES}/${id}/apply`;
      const applied = await app.service.post<Problem>(
        url,
        { planSha256 },
        { ...ada, ...{ 'idempotency-key': 'ada' } },
      );
      expect([applied.status, applied.body.code]).toEqual([409, 'change_blocked']);

      const named = await app.service.post<Problem>(CHANGES, { items, callerUserId: 'nobody' }, keyed());
      expect(named.body.errors).toMatchObject([{ pointer: '/body/callerUserId' }]);
      await app.apply(await app.plan(removing('bob', 'boss', '*')));
    });

    it('no rule that blocks may be broken; the other items go on where the caller says so', async () => {
      await blockingRule('agent', 'editor');
      await app.apply(await app.plan(granting('user-11', 'agent')));
      const plan = await app.plan(granting('user-11', 'editor'), granting('user-10', 'editor'));
      expect(plan.blockers).toMatchObject([{ code: 'conflict_rule', items: [0] }]);
      const { body } = await app.post<Problem>(plan.id, 'apply', { planSha256: plan.planSha256 });
      expect(body.errors).toMatchObject([{ pointer: '/items/0' }]);

      const applied = await app.apply(plan, { skipBlocked: true });
      expect(applied).toMatchObject({
        status: 'partially_applied',
        progress: { items: { applied: 1, skipped: 1 } },
      });
      expect(await app.items(plan.id)).toMatchObject([
        { state: 'skipped', outcome: { code: 'blocked' } },
        { state: 'applied' },
      ]);
    });

    it('our own clients and the roles that they hold are refused, whichever way they come in', async () => {
      const client = { subjectType: 'oauth_client', subjectId: 'rolecall-demo' };
      const ownRole = { roleId: 'role-rolecall', divisionId: '*' };
      const faults = await faultsOf(
        { ...granting('x'), ...client },
        { ...granting('user-0'), ...ownRole },
        { ...removing('user-1', 'agent'), ...client, ...ownRole },
        { kind: 'grants_replaced', subjectType: 'user', subjectId: 'user-2', grants: [ownRole] },
      );
      const pointers = faults?.map(({ pointer }) => pointer);
      expect(new Set(pointers)).toEqual(new Set([0, 1, 2, 3].map((at) => `/body/items/${at}`)));
    });
  });

  describe('on a service of its own settings', () => {
    afterEach(() => app.service.stop());

    const start = async (env: Record<string, string> = {}) => (app = await ChangeApp.start({}, env));

    it('changes must be on', async () => {
      await start({ CHANGES_ENABLED: 'false' });
      expect(await refusal(await app.plan(granting('user-0')))).toEqual([409, 'changes_disabled']);
      expect((await app.service.simulator.calls()).effectiveWrites).toBe(0);
    });

    it('another person than the author must approve, where that is required', async () => {
      await start({
        CHANGES_REQUIRE_APPROVAL: 'true',
        GENESYS_TOKEN_AUTH: 'on',
        GENESYS_ROLE_MAP: '{"agent": ["access-approver"]}',
      });
      const { id, planSha256 } = await app.plan(granting('user-0'));
      expect(await refusal(await app.get(id))).toEqual([409, 'approval_missing']);
      const own = await app.post<Problem>(id, 'approve', { planSha256 });
      expect([own.status, own.body.code]).toEqual([403, 'own_approval']);

      const url = `${CHANGES}/${id}/approve`;
      const key = await app.service.post<Problem>(url, { planSha256 }, await caller('access-approver'));
      expect([key.status, key.body.code]).toEqual([403, 'own_approval']);
      const bob = { ...keyed(), authorization: `Bearer ${await app.service.simulator.userToken('bob')}` };
      const other = await app.service.post<Problem>(url, { planSha256: 'f'.repeat(64) }, bob);
      expect(other.body.code).toBe('plan_hash_differs');
      const approved = await app.service.post<ChangeDto>(url, { planSha256 }, bob);
      expect(approved).toMatchObject({ status: 200, body: { status: 'approved' } });
      expect(approved.body.approvedBy).toBe('genesys_user:bob');
      expect(await app.apply(approved.body)).toMatchObject({ status: 'applied' });
    });

    it('what the plan names must still exist', async () => {
      await start();
      const plan = await app.plan(granting('user-0'));
      await app.service.simulator.change({ op: 'delete-role', roleId: 'editor' });
      await app.service.sync();
      expect(await refusal(plan)).toEqual([409, 'plan_outdated']);
    });

    it('a change may not reach further than the settings allow', async () => {
      await start({ CHANGES_MAX_SUBJECTS: '2' });
      const plan = await app.plan(...['user-0', 'user-1', 'user-2'].map((id) => granting(id)));
      expect(plan.blockers).toMatchObject([{ code: 'blast_radius' }]);
      expect(await refusal(plan)).toEqual([409, 'change_blocked']);
    });

    it('the client that writes must have the right to', async () => {
      await start({
        GENESYS_WRITE_CLIENT_ID: 'rolecall-reader',
        GENESYS_WRITE_CLIENT_SECRET: 'rolecall-reader-secret',
      });
      const { status, body } = await app.post<Problem>(...(await plannedApply(granting('user-0'))));
      expect([status, body.code]).toEqual([409, 'write_permissions_missing']);
      expect(body.detail).toContain('authorization:grant:add, authorization:grant:delete');
    });

    it('a second client that writes keeps the right to grant from the one that reads', async () => {
      await start({
        GENESYS_CLIENT_ID: 'rolecall-reader',
        GENESYS_CLIENT_SECRET: 'rolecall-reader-secret',
        GENESYS_WRITE_CLIENT_ID: 'rolecall-demo',
        GENESYS_WRITE_CLIENT_SECRET: 'rolecall-demo-secret',
      });
      // The reading client would be refused.
      expect(await app.apply(await app.plan(granting('user-0')))).toMatchObject({ status: 'applied' });
      expect(await faultsOf({ ...granting('user-1'), roleId: 'role-rolecall-reader' })).toHaveLength(1);
      expect(await faultsOf({ ...granting('user-1'), roleId: 'role-rolecall' })).toHaveLength(1);
    });
  });

  async function plannedApply(item: object): Promise<[string, string, object]> {
    const { id, planSha256 } = await app.plan(item);
    return [id, 'apply', { planSha256 }];
  }
});
