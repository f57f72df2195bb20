import type { Change } from '../../simulator/controls/changes';
import type { CheckAnswer, CheckBatchAnswer } from '../../src/permissions/check/check';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const EDIT = 'routing:queue:edit';
const VIEW = 'routing:queue:view';
const path = '/api/v1/check-permission';

/** Each test has people and a group of its own: `editor`, `member` of `team` and `loner`, with its number. */
const org = () => {
  const numbers = Array.from({ length: 30 }, (_, i) => i);
  return buildOrg({
    users: [
      ...numbers.flatMap((n) => ['editor', 'member', 'loner'].map((name) => ({ id: `${name}-${n}` }))),
      { id: 'gone', state: 'deleted' },
    ],
    groups: numbers.map((n) => ({ id: `team-${n}`, individualIds: [`member-${n}`] })),
    roles: [
      { id: 'editing', gives: 'routing:queue:edit' },
      { id: 'viewing', gives: 'routing:queue:view' },
    ],
    grants: numbers.flatMap((n): [string, string, string, 'PC_USER' | 'PC_GROUP'][] => [
      [`editor-${n}`, 'editing', 'home', 'PC_USER'],
      [`team-${n}`, 'viewing', '*', 'PC_GROUP'],
    ]),
  });
};

describe('How fresh a check is', () => {
  let service: ServiceWithSimulator;
  let n = 0;
  let before: number;
  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: org(), modes: { rateLimitPerMinute: null } });
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    n++;
    before = (await quick('gone', EDIT)).revision;
    await service.simulator.control('DELETE', '/calls');
    await service.simulator.control('DELETE', '/faults');
  });

  const ask = (userId: string, permission: string, rest: Record<string, string> = {}) =>
    service.get<CheckAnswer & { code: string }>(
      `${path}?${new URLSearchParams({ userId, permission, ...rest }).toString()}`,
    );
  const fresh = async (userId: string, permission: string) => {
    const { status, body } = await ask(userId, permission, { consistency: 'fully_consistent' });
    expect(status).toBe(200);
    return body;
  };
  const quick = async (userId: string, permission: string) => (await ask(userId, permission)).body;
  const change = async (...changes: Change[]) =>
    expect((await service.simulator.change(...changes)).status).toBe(204);
  const revoked = (): Change => ({
    op: 'revoke',
    subjectId: `editor-${n}`,
    roleId: 'editing',
    divisionId: 'home',
  });
  const calls = async () => (await service.simulator.calls()).total;

  it('is that of the newest revision unless it is asked otherwise, and costs no call', async () => {
    await change(revoked());
    expect(await quick(`editor-${n}`, EDIT)).toMatchObject({ allowed: true, revision: before });
    expect(await calls()).toBe(0);
  });

  it('is that of Genesys when it shall be fully consistent, and all answers are as fresh afterwards', async () => {
    const { asOf } = await quick('gone', EDIT);
    await change(revoked());
    const revision = before + 1;
    expect(await fresh(`editor-${n}`, EDIT)).toMatchObject({ allowed: false, revision, asOf });
    expect(await quick(`editor-${n}`, EDIT)).toMatchObject({ allowed: false, revision });
    expect(await calls()).toBe(2);
  });

  it('makes no revision where nothing changed', async () => {
    expect(await fresh(`editor-${n}`, EDIT)).toMatchObject({ allowed: true, revision: before });
    expect(await fresh(`member-${n}`, VIEW)).toMatchObject({ allowed: true, revision: before });
    expect(await fresh('gone', EDIT)).toMatchObject({ reason: 'user_deleted', revision: before });
    expect(await fresh('nobody', EDIT)).toMatchObject({ reason: 'unknown_user', revision: before });
    expect(await fresh('..', EDIT)).toMatchObject({ reason: 'unknown_user', revision: before });
  });

  describe('in a division that is not known', () => {
    const divisionId = () => `new-${n}`;
    const inDivision = (userId: string, rest: Record<string, string> = {}) =>
      ask(userId, VIEW, { divisionId: divisionId(), ...rest });
    const freshly = { consistency: 'fully_consistent' };

    it('is that of Genesys when it shall be fully consistent, for one listing more', async () => {
      await change({ op: 'add-division', id: divisionId(), name: 'New' });
      expect((await inDivision(`member-${n}`)).body).toMatchObject({ reason: 'unknown_division' });
      expect(await calls()).toBe(0);
      const { body } = await inDivision(`member-${n}`, freshly);
      expect(body).toMatchObject({ allowed: true, reason: 'granted', revision: before + 1 });
      expect(await calls()).toBe(3);
      expect((await inDivision(`member-${n}`)).body).toMatchObject({ allowed: true });
      await inDivision(`member-${n}`, freshly);
      expect(await calls()).toBe(5);
    });

    it('stays refused when Genesys does not know it either, and makes no revision', async () => {
      const { body } = await inDivision(`member-${n}`, freshly);
      expect(body).toMatchObject({ allowed: false, reason: 'unknown_division', revision: before });
      expect(await calls()).toBe(3);
    });

    it('is read once for a batch, and at most twice for many who ask at once', async () => {
      await change({ op: 'add-division', id: divisionId(), name: 'New' });
      const checks = Array.from({ length: 20 }, (_, i) => ({
        userId: `member-${n}`,
        permission: VIEW,
        divisionId: i === 0 ? divisionId() : `nowhere-${i}`,
      }));
      const { body } = await service.post<CheckBatchAnswer>(`${path}/batch`, { checks, ...freshly });
      expect(body.results.map(({ allowed }) => allowed)).toEqual(checks.map((_, i) => i === 0));
      expect(await calls()).toBe(3);
      await service.simulator.control('DELETE', '/calls');
      const many = Array.from({ length: 20 }, (_, i) =>
        ask(`member-${n}`, VIEW, { divisionId: `x-${i}`, ...freshly }),
      );
      for (const answer of await Promise.all(many)) expect(answer.body.reason).toBe('unknown_division');
      expect(await calls()).toBeLessThanOrEqual(2 + 2 * 20);
    });

    it('is not given when Genesys does not answer', async () => {
      const match = { path: '/api/v2/authorization/divisions/query' };
      await service.simulator.setFaults([{ match, effects: [{ kind: 'status', status: 403 }] }]);
      const { status, body } = await inDivision(`member-${n}`, freshly);
      expect([status, body.code]).toEqual([503, 'divisions_not_read']);
    });
  });

  it.each<[string, (n: number) => Change[], string, string, object]>([
    [
      'a state',
      (n) => [{ op: 'set-user-state', userId: `editor-${n}`, state: 'inactive' }],
      'editor',
      EDIT,
      { allowed: false, reason: 'user_inactive' },
    ],
    [
      'a deletion',
      (n) => [{ op: 'set-user-state', userId: `editor-${n}`, state: 'deleted' }],
      'editor',
      EDIT,
      { allowed: false, reason: 'user_deleted' },
    ],
    [
      'a new membership',
      (n) => [{ op: 'add-member', groupId: `team-${n}`, userId: `loner-${n}` }],
      'loner',
      VIEW,
      { allowed: true },
    ],
    [
      'a membership that ended',
      (n) => [{ op: 'remove-member', groupId: `team-${n}`, userId: `member-${n}` }],
      'member',
      VIEW,
      { allowed: false },
    ],
    [
      'a role that a group was given',
      (n) => [
        { op: 'grant', subjectId: `team-${n}`, subjectType: 'PC_GROUP', roleId: 'editing', divisionId: '*' },
      ],
      'member',
      EDIT,
      { allowed: true },
    ],
    [
      'a role that a group lost',
      (n) => [{ op: 'revoke', subjectId: `team-${n}`, roleId: 'viewing', divisionId: '*' }],
      'member',
      VIEW,
      { allowed: false },
    ],
    [
      'a group that passes its roles no more',
      (n) => [{ op: 'set-group-roles-enabled', groupId: `team-${n}`, rolesEnabled: false }],
      'member',
      VIEW,
      { allowed: false },
    ],
  ])('sees %s as the next full reading does', async (_, changes, name, permission, expected) => {
    const stale = await quick(`${name}-${n}`, permission);
    await change(...changes(n));
    expect(await fresh(`${name}-${n}`, permission)).toMatchObject({ ...expected, revision: before + 1 });
    expect((await quick(`${name}-${n}`, permission)).allowed).not.toBe(stale.allowed);
    await service.sync();
    expect(await quick(`${name}-${n}`, permission)).toMatchObject({ ...expected, revision: before + 2 });
  });

  it('leaves a full reading nothing to find but what nobody asked about', async () => {
    await service.sync();
    const { revision } = await quick('gone', EDIT);
    await change(
      { op: 'remove-member', groupId: `team-${n}`, userId: `member-${n}` },
      { op: 'set-user-state', userId: `loner-${n}`, state: 'inactive' },
      revoked(),
    );
    await fresh(`member-${n}`, VIEW);
    await fresh(`loner-${n}`, VIEW);
    await service.sync();
    const { body } = await service.get<{ changes: object }>(`/api/v1/snapshots/${revision + 3}`);
    expect(body.changes).toEqual({ added: 0, removed: 1, changed: 0 });
  });

  it('is not that of before when Genesys does not answer: there is no answer then', async () => {
    await change(revoked());
    const forbidden = { match: { path: '/api/v2/authorization/subjects/{subjectId}' } };
    await service.simulator.setFaults([{ ...forbidden, effects: [{ kind: 'status', status: 403 }] }]);
    const { status, body, headers } = await ask(`editor-${n}`, EDIT, { consistency: 'fully_consistent' });
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'subject_not_read' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await service.simulator.setFaults([]);
    expect(await fresh(`editor-${n}`, EDIT)).toMatchObject({ allowed: false, revision: before + 1 });
  });

  it('costs those who ask at once no more than two readings', async () => {
    await change(revoked());
    const answers = await Promise.all(Array.from({ length: 20 }, () => fresh(`editor-${n}`, EDIT)));
    for (const answer of answers) expect(answer).toMatchObject({ allowed: false, revision: before + 1 });
    // Some may have come when the first reading had begun: they share another one.
    expect(await calls()).toBeLessThanOrEqual(4);
  });

  it('holds for several subjects at once, each in a revision of its own', async () => {
    await change(
      revoked(),
      { op: 'remove-member', groupId: `team-${n}`, userId: `member-${n}` },
      { op: 'set-user-state', userId: `loner-${n}`, state: 'inactive' },
    );
    const answers = await Promise.all([
      fresh(`editor-${n}`, EDIT),
      fresh(`member-${n}`, VIEW),
      fresh(`loner-${n}`, VIEW),
    ]);
    expect(answers.map(({ reason }) => reason)).toEqual(['not_granted', 'not_granted', 'user_inactive']);
    expect(await quick(`editor-${n}`, EDIT)).toMatchObject({ allowed: false, revision: before + 3 });
    expect(await quick(`member-${n}`, VIEW)).toMatchObject({ allowed: false, revision: before + 3 });
  });

  it('is told by the audit log, as that of any other revision', async () => {
    await change(revoked());
    await fresh(`editor-${n}`, EDIT);
    const { body } = await service.get<{ items: { target: { id: string }; after: object }[] }>(
      '/api/v1/audit/events?action=snapshot.stored',
    );
    const event = body.items.find(({ target }) => target.id === String(before + 1));
    expect(event?.after).toMatchObject({ calls: 2 });
  });

  describe('in a batch', () => {
    const batch = (userIds: string[], rest: object = { consistency: 'fully_consistent' }) =>
      service.post<CheckBatchAnswer & { code: string }>(`${path}/batch`, {
        checks: userIds.map((userId) => ({ userId, permission: EDIT })),
        ...rest,
      });

    it('holds for all users, each read once', async () => {
      await change(revoked());
      const { body } = await batch([`editor-${n}`, `loner-${n}`, `editor-${n}`, `editor-0`]);
      expect(body.revision).toBe(before + 1);
      expect(body.results.map(({ allowed }) => allowed)).toEqual([false, false, false, true]);
      expect(await calls()).toBe(6);
    });

    it('is refused for more than ten users', async () => {
      const ids = Array.from({ length: 11 }, (_, i) => `loner-${i}`);
      expect((await batch(ids.slice(1))).status).toBe(200);
      expect(await batch(ids)).toMatchObject({ status: 400, body: { code: 'consistency_not_possible' } });
      expect((await batch(ids, {})).status).toBe(200);
    });

    it('refuses a revision that says nothing', async () => {
      const answer = await batch(['gone'], { atLeastRevision: 1 });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    });
  });

  describe('with at_least_as_fresh', () => {
    const atLeast = (revision: number) =>
      ask('gone', EDIT, { consistency: 'at_least_as_fresh', atLeastRevision: String(revision) });

    it('is that of the revision or a later one', async () => {
      expect((await atLeast(before)).body.revision).toBe(before);
      expect((await atLeast(1)).body.revision).toBe(before);
    });

    it('is refused with 409 when nobody has made the revision', async () => {
      const { status, body } = await atLeast(before + 1);
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'revision_not_reached' });
    });
  });

  it.each([
    ['atLeastRevision=1', '/query/atLeastRevision'],
    ['consistency=at_least_as_fresh', '/query/atLeastRevision'],
    ['consistency=fully_consistent&atLeastRevision=1', '/query/atLeastRevision'],
    ['consistency=somewhat', '/query/consistency'],
    ['consistency=at_least_as_fresh&atLeastRevision=0', '/query/atLeastRevision'],
    ['consistency=at_least_as_fresh&atLeastRevision=x', '/query/atLeastRevision'],
  ])('refuses %s', async (query, pointer) => {
    const { status, body } = await service.get<{ errors: { pointer: string }[] }>(
      `${path}?userId=gone&permission=${EDIT}&${query}`,
    );
    expect({ status, pointer: body.errors[0]?.pointer }).toEqual({ status: 400, pointer });
  });
});
