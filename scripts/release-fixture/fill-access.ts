import type { ReleaseClient } from './release-client';

export interface AccessFilled {
  readonly ruleIds: readonly string[];
  readonly failingAssertionId: string;
  readonly simulationId: string;
  readonly changeIds: readonly string[];
}

const RULES = '/api/v1/conflict-rules';
const ASSERTIONS = '/api/v1/assertions';
const CHANGES = '/api/v1/changes';
const EMEA = { roleId: 'role-supervisor', divisionId: 'division-customer-care-emea' };
const granted = (subjectId: string) => [{ kind: 'grant_added', subjectType: 'user', subjectId, ...EMEA }];

/** Rules, findings with an exception, assertions, a simulation and changes in several states. */
export async function fillAccess(admin: ReleaseClient): Promise<AccessFilled> {
  const ruleIds = await fillRules(admin);
  const failingAssertionId = await fillAssertions(admin);
  await fillException(admin);
  const items = granted('demo-denied');
  const simulationId = (await admin.send('POST', '/api/v1/simulations', { body: { items } })).body.id;
  return { ruleIds, failingAssertionId, simulationId, changeIds: await fillChanges(admin) };
}

/** A rule that was edited, and one that was deleted. */
async function fillRules(admin: ReleaseClient): Promise<string[]> {
  await admin.send('POST', '/api/v1/conflict-rule-packs/contact-centre/load', {
    body: { owner: 'Head of Care' },
  });
  const rule = (name: string, more: object = {}) => ({
    name,
    rationale: 'Who edits queues must not view them.',
    owner: 'Head of Care',
    severity: 'high',
    mode: 'warn',
    constraint: {
      kind: 'permissions_exclude',
      first: ['routing:queue:edit'],
      second: ['routing:queue:view'],
      sameDivision: false,
    },
    ...more,
  });
  const edited = await admin.send('POST', RULES, { body: rule('Queues and grants') });
  await admin.send('PUT', `${RULES}/${edited.body.id}`, {
    body: rule('Queues and views', { severity: 'critical' }),
    etag: edited.etag,
  });
  const deleted = await admin.send('POST', RULES, { body: rule('Short-lived', { enabled: false }) });
  await admin.send('DELETE', `${RULES}/${deleted.body.id}`, { etag: deleted.etag });
  return [edited.body.id, deleted.body.id];
}

/** One that holds and was edited, one that fails, one that is off, and a deleted one. */
async function fillAssertions(admin: ReleaseClient): Promise<string> {
  const permissions = ['routing:queue:edit'];
  const assertion = (name: string, claim: object, more: object = {}) => ({
    name,
    rationale: 'Required.',
    owner: 'Head of Care',
    claim: { permissions, ...claim },
    ...more,
  });
  const few = { kind: 'at_most_holders', limit: 999 };
  const user = (id: string) => ({ subject: { type: 'user', id } });
  const holding = await admin.send('POST', ASSERTIONS, { body: assertion('Supervisors are few', few) });
  const edited = assertion('Supervisors are few', few, { rationale: 'Required twice.' });
  await admin.send('PUT', `${ASSERTIONS}/${holding.body.id}`, { body: edited, etag: holding.etag });
  const failing = await admin.send('POST', ASSERTIONS, {
    body: assertion('Not for this person', { kind: 'subject_may_not', ...user('demo-allowed') }),
  });
  const off = assertion('Off', { kind: 'subject_may', ...user('demo-via-group') }, { enabled: false });
  await admin.send('POST', ASSERTIONS, { body: off });
  const deleted = await admin.send('POST', ASSERTIONS, { body: assertion('Deleted', few) });
  await admin.send('DELETE', `${ASSERTIONS}/${deleted.body.id}`, { etag: deleted.etag });
  return failing.body.id;
}

async function fillException(admin: ReleaseClient): Promise<void> {
  const { findings } = await admin.until<{ findings: { id: string }[] }>(
    '/api/v1/conflicts?pageSize=1',
    (page) => page.findings.length > 0,
  );
  const body = {
    owner: 'Head of Care',
    reason: 'Only one is there.',
    compensatingControl: 'Checked each week.',
    expiresAt: '2028-11-23T00:00:00.000Z',
  };
  await admin.send('PUT', `/api/v1/conflicts/${findings[0]!.id}/exception`, { body });
}

/** One that was applied and rolled back, one that was applied, one that is planned and one that was cancelled. */
async function fillChanges(admin: ReleaseClient): Promise<string[]> {
  const applied = await plan(admin, CHANGES, { items: granted('demo-denied') });
  await apply(admin, applied);
  const undone = await plan(admin, `${CHANGES}/${applied.id}/roll-back`, {});
  await apply(admin, undone);
  const other = await plan(admin, CHANGES, { items: granted('demo-via-group') });
  await apply(admin, other);
  const planned = await plan(admin, CHANGES, { items: granted('demo-denied') });
  const cancelled = await plan(admin, CHANGES, { items: granted('demo-denied') });
  await admin.send('POST', `${CHANGES}/${cancelled.id}/cancel`);
  await finished(admin, cancelled.id);
  return [applied, undone, other, planned, cancelled].map(({ id }) => id);
}

interface Plan {
  readonly id: string;
  readonly planSha256: string;
}

let requests = 0;
const newKey = () => `fixture-${++requests}`;

async function plan(admin: ReleaseClient, path: string, body: object): Promise<Plan> {
  return (await admin.send<Plan>('POST', path, { body, idempotencyKey: newKey() })).body;
}

async function apply(admin: ReleaseClient, { id, planSha256 }: Plan): Promise<void> {
  await admin.send('POST', `${CHANGES}/${id}/apply`, { body: { planSha256 }, idempotencyKey: newKey() });
  await finished(admin, id);
}

async function finished(admin: ReleaseClient, id: string): Promise<void> {
  await admin.until<{ finishedAt?: string }>(
    `${CHANGES}/${id}`,
    ({ finishedAt }) => finishedAt !== undefined,
  );
}
