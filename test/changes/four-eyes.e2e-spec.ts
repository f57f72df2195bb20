import type { ChangeDto } from '../../src/changes/api/change.dto';
import { Database } from '../../src/database/database';
import type { DriftPageDto } from '../../src/drift/api/drift.dto';
import { granting, keyed } from './change-app';
import { People } from './people';

jest.setTimeout(60_000);

const CHANGES = '/api/v1/changes';
const ADA = { email: 'ADA@example.org' };
const CY = { email: 'cy@example.org' };
type Headers = Record<string, string>;

describe('Four eyes', () => {
  let people: People;
  let subject = 0;

  const plan = async (by: Headers = {}, more: object = {}) => {
    const wanted = { items: [granting(`user-${subject++}`)], ...more };
    const { status, body } = await people.act<ChangeDto>(CHANGES, wanted, by);
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  };
  const approve = async ({ id, planSha256 }: ChangeDto, by: Headers = {}) => {
    const { status, body } = await people.act<ChangeDto>(`${CHANGES}/${id}/approve`, { planSha256 }, by);
    return status === 200 ? body.status : `${status} ${body.code}`;
  };
  const apply = async ({ id, planSha256 }: ChangeDto) => {
    const { status, body } = await people.act<ChangeDto>(`${CHANGES}/${id}/apply`, { planSha256 });
    return status === 202 ? 'applied' : `${status} ${body.code}`;
  };
  const OWN = '403 own_approval';
  const NOBODY = '403 approver_not_a_person';

  describe('of people', () => {
    beforeAll(async () => (people = await People.start()));
    afterAll(() => people.stop());

    it('are not those of a key, whoever created it', async () => {
      const change = await plan();
      expect(await approve(change)).toBe(OWN);
      expect(await approve(change, await people.key('access-approver'))).toBe(OWN);
      const planner = await people.key('access-admin');
      expect(await approve(await plan(planner), await people.key('access-approver'))).toBe(NOBODY);
      expect(await approve(change, await people.user('ada'))).toBe('approved');
    });

    it('are not those of one person with a token of Genesys, a JWT and a key', async () => {
      const ada = [await people.user('ada'), await people.jwt('ada@idp', ADA)] as const;
      const [token, jwt] = ada;
      const key = await people.key('admin', jwt);
      const second = await people.key('admin', key);
      for (const author of [token, jwt, key, second]) {
        const change = await plan(author);
        for (const approver of [token, jwt, key, second]) expect(await approve(change, approver)).toBe(OWN);
        expect(await approve(change, await people.user('bob'))).toBe('approved');
      }
    });

    it('are those of two people, whose tokens name them', async () => {
      expect(await approve(await plan(await people.user('ada')), await people.jwt('cy', CY))).toBe(
        'approved',
      );
      expect(await approve(await plan(await people.jwt('cy', CY)), await people.user('ada'))).toBe(
        'approved',
      );
    });

    it.each<[string, object]>([
      ['no person', {}],
      ['an address that was not verified', { ...CY, email_verified: false }],
    ])('are not those of a JWT that names %s', async (_what, claims) => {
      expect(await approve(await plan(), await people.jwt('service', { ...claims }))).toBe(NOBODY);
    });

    it('are not those of who simulated what was planned', async () => {
      const [ada, bob] = [await people.user('ada'), await people.user('bob')];
      const items = [granting(`user-${subject++}`)];
      const simulation = await people.act<{ id: string }>('/api/v1/simulations', { items }, ada);
      const change = await plan(bob, { items: undefined, simulationId: simulation.body.id });
      expect(await approve(change, await people.jwt('ada@idp', ADA))).toBe(OWN);
      expect(await approve(change, await people.jwt('cy', CY))).toBe('approved');
    });

    it('are not those of who planned what is rolled back, or planned again', async () => {
      const [ada, bob] = [await people.user('ada'), await people.user('bob')];
      const change = await plan(ada);
      expect(await approve(change, bob)).toBe('approved');
      expect(await apply(change)).toBe('applied');
      await people.app.ended(change.id);
      const undo = await people.act<ChangeDto>(`${CHANGES}/${change.id}/roll-back`, {}, bob);
      expect(await approve(undo.body, ada)).toBe(OWN);
      expect(await approve(undo.body, await people.jwt('cy', CY))).toBe('approved');

      const drifting = await plan(ada);
      expect(await approve(drifting, bob)).toBe('approved');
      const items = await people.app.items(drifting.id);
      await people.app.service.simulator.change({
        op: 'grant',
        subjectType: 'PC_USER',
        subjectId: items[0]!.subjectId,
        roleId: 'agent',
        divisionId: 'north',
      });
      expect(await apply(drifting)).toBe('applied');
      expect(await people.app.ended(drifting.id)).toMatchObject({ progress: { items: { drifted: 1 } } });
      const again = await people.act<ChangeDto>(`${CHANGES}/${drifting.id}/replan`, {}, bob);
      expect(await approve(again.body, ada)).toBe(OWN);
      expect(await approve(again.body, await people.jwt('cy', CY))).toBe('approved');
    });

    it('were not those of a key that approved before: someone else approves it again', async () => {
      const change = await plan(await people.user('ada'));
      const { kysely } = people.app.service.app.get(Database);
      const old = { status: 'approved', approved_at: change.createdAt, approved_by_type: 'api_key' };
      const set = { ...old, approved_by_id: 'an-old-key' };
      await kysely.updateTable('change').set(set).where('id', '=', change.id).execute();
      expect(await apply(change)).toBe('409 approval_missing');
      expect(await approve(change, await people.user('bob'))).toBe('approved');
      expect(await approve(change, await people.jwt('cy', CY))).toBe('409 change_status');
      expect(await apply(change)).toBe('applied');
    });

    it('are needed once more for another try', async () => {
      const change = await plan(await people.user('ada'));
      expect(await approve(change, await people.user('bob'))).toBe('approved');
      const effects = [{ kind: 'status' as const, status: 400, code: 'bad.request' }];
      const path = '/api/v2/authorization/subjects/{subjectId}/bulkadd';
      await people.app.service.simulator.setFaults([{ match: { path }, effects }]);
      expect(await apply(change)).toBe('applied');
      expect(await people.app.ended(change.id)).toMatchObject({ status: 'incomplete' });
      await people.app.service.simulator.setFaults([]);
      const { kysely } = people.app.service.app.get(Database);
      const set = { approved_by_type: 'api_key', approved_by_id: 'an-old-key', approved_by_person: null };
      await kysely.updateTable('change').set(set).where('id', '=', change.id).execute();
      const { status, body } = await people.act(`${CHANGES}/${change.id}/retry`, {});
      expect([status, body.code]).toEqual([409, 'approval_missing']);
    });
  });

  describe('of any callers', () => {
    beforeAll(async () => (people = await People.start({ CHANGES_APPROVERS: 'any' })));
    afterAll(() => people.stop());

    it('are those of two keys that the bootstrap key created, and not of a line of keys', async () => {
      const planner = await people.key('admin');
      const approver = await people.key('access-approver');
      const change = await plan(planner);
      const child = await people.key('admin', planner);
      const grandchild = await people.key('admin', child);
      for (const key of [planner, child, grandchild]) expect(await approve(change, key)).toBe(OWN);
      expect(await approve(await plan(grandchild), planner)).toBe(OWN);
      expect(await approve(await plan(child), await people.key('access-approver', planner))).toBe(OWN);
      expect(await approve(await plan(), approver)).toBe(OWN);
      expect(await approve(change, approver)).toBe('approved');
      expect(await apply(change)).toBe('applied');
    });

    it('are not those of a person and a key of that person', async () => {
      const jwt = await people.jwt('ada@idp', ADA);
      const key = await people.key('admin', jwt);
      expect(await approve(await plan(key), await people.user('ada'))).toBe(OWN);
      expect(await approve(await plan(await people.user('ada')), key)).toBe(OWN);
      expect(await approve(await plan(key), await people.jwt('service'))).toBe('approved');
    });
  });

  describe('on exceptions', () => {
    beforeAll(async () => (people = await People.start()));
    afterAll(() => people.stop());

    it('see that nobody accepts a violation of their own, alone or in a group', async () => {
      const { service } = people.app;
      const rule = {
        name: 'Agents do not edit',
        rationale: 'They check each other.',
        owner: 'Head of Care',
        severity: 'high',
        mode: 'warn',
        constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }, { id: 'editor' }] },
      };
      await service.post('/api/v1/conflict-rules', rule);
      interface Findings {
        findings: { id: string; subject: { id: string } }[];
        current: boolean;
      }
      const ofBob = async (): Promise<string> => {
        for (;;) {
          const { body } = await service.get<Findings>('/api/v1/conflicts?subjectId=bob&subjectType=user');
          if (body.findings?.[0] !== undefined) return body.findings[0].id;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      const exception = {
        owner: 'Head of Care',
        reason: 'They learn.',
        compensatingControl: 'Looked at each week.',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      };
      const url = `/api/v1/conflicts/${await ofBob()}/exception`;
      const accept = async (by: Headers) => {
        const answer = await service.app.inject({ method: 'PUT', url, headers: by, payload: exception });
        return answer.statusCode === 200 ? 200 : answer.json<{ code: string }>().code;
      };
      const jwt = await people.jwt('bob@idp', { email: 'bob@example.org' });
      for (const by of [await people.user('bob'), jwt, await people.key('admin', jwt)])
        expect(await accept(by)).toBe('own_exception');
      expect(await accept(await people.user('ada'))).toBe(200);
    });
  });

  describe('on drift', () => {
    beforeAll(async () => (people = await People.start({ CHANGES_REQUIRE_APPROVAL: 'false' })));
    afterAll(() => people.stop());

    it('see that no one accepts what they gained themselves', async () => {
      const { app } = people;
      const { body: users } = await app.service.get<{ revision: number }>('/api/v1/users');
      const wanted = { revision: users.revision, reason: 'Reviewed.' };
      const payload = { method: 'PUT', url: '/api/v1/baseline', headers: keyed(), payload: wanted } as const;
      expect((await app.service.app.inject(payload)).statusCode).toBe(200);
      await app.apply(await app.plan(granting('bob'), granting('user-1')));
      const { body: drift } = await app.service.get<DriftPageDto>('/api/v1/drift');
      const idOf = (userId: string) => drift.items.find(({ subject }) => subject?.id === userId)!.id;
      const accept = async (userId: string, by: Headers) => {
        const chosen = { items: [idOf(userId)], reason: 'Agreed.' };
        const { status, body } = await people.act('/api/v1/drift/accept', chosen, by);
        return status === 200 ? 200 : body.code;
      };
      const jwt = await people.jwt('bob@idp', { email: 'bob@example.org' });
      for (const by of [await people.user('bob'), jwt, await people.key('admin', jwt)])
        expect(await accept('bob', by)).toBe('own_drift');
      expect(await accept('user-1', jwt)).toBe(200);
      expect(await accept('bob', await people.user('ada'))).toBe(200);
    });
  });
});
