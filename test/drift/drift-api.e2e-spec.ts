import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { trustedTime } from '../../src/common/trusted-clock';
import type { BaselineDto } from '../../src/drift/baseline/baseline.dto';
import type { AcceptedDriftDto, DriftPageDto, DriftPlanDto } from '../../src/drift/api/drift.dto';
import { ChangeAttribution } from '../../src/revisions/history/attribution/change-attribution';
import type { ChangedBy } from '../../src/revisions/history/attribution/changed-by';
import type { Problem } from '../../src/http/problem';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import type { LoggedChange } from '../../src/revisions/history/log/logged-change';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { organization } from '../revisions/organization';
import { asAdmin, createApp } from '../support/create-app';
import type { EvaluationDto } from '../../src/assertions/results/evaluations.dto';
import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';

jest.setTimeout(60_000);

const asOf = trustedTime();
const whole = organization({ asOf });
const grant = whole.grants[0]!;
const [role] = whole.roles;
const byAda: ChangedBy = {
  status: 'attributed',
  actor: { type: 'user', id: 'ada' },
  time: asOf,
  auditId: 'audit-1',
  via: 'genesys',
};

/** Ada made every change of a grant. */
class GrantsByAda extends ChangeAttribution {
  of(changes: readonly LoggedChange[]): Promise<readonly ChangedBy[]> {
    const unknown: ChangedBy = { status: 'not_attributed', reason: 'no_event' };
    return Promise.resolve(changes.map(({ change }) => (change.kind === 'grant' ? byAda : unknown)));
  }
}

/** In revision 2 Ada holds the role everywhere, no longer in Sales, and the role includes more. */
const changed: Snapshot = {
  ...whole,
  revision: 2,
  grants: [{ ...grant, divisionId: '*' }],
  roles: [{ ...role!, policies: [{ domain: 'routing', entity: 'queue', actions: ['edit', 'view', 'add'] }] }],
};

describe('Drift from the baseline', () => {
  let app: NestFastifyApplication;

  beforeEach(async () => {
    app = await createApp({
      override: (builder) => builder.overrideProvider(ChangeAttribution).useClass(GrantsByAda),
    });
    for (const snapshot of [whole, changed]) {
      await app.get(SnapshotHistory).store(snapshot, 1);
      app.get(SnapshotStore).publish({ snapshot, matrix: compileMatrix(snapshot), partial: false });
    }
  });
  afterEach(() => app.close());

  async function ask<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: object,
    tag?: string,
  ) {
    const headers = { ...asAdmin, ...(tag !== undefined && { 'if-match': tag }) };
    const url = `/api/v1${path}`;
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
    const body =
      answer.body === '' || !/json/.test(String(answer.headers['content-type']))
        ? answer.body
        : answer.json();
    return { status: answer.statusCode, body: body as Body, tag: answer.headers.etag };
  }
  const approve = (revision = 1, tag?: string) =>
    ask<BaselineDto & Problem>('PUT', '/baseline', { revision, reason: 'Reviewed in March.' }, tag);
  const drift = async (query = '') => (await ask<DriftPageDto>('GET', `/drift${query}`)).body;
  const summaries = ({ items }: DriftPageDto) =>
    items.map(({ kind, change, division }) => [kind, change, division?.id].filter(Boolean).join(' '));

  it('is not measured before a revision is approved', async () => {
    for (const path of ['/baseline', '/drift'])
      expect(await ask('GET', path)).toMatchObject({ status: 404, body: { code: 'no_baseline' } });
  });

  it('has a baseline, replaced only by someone who has seen it', async () => {
    expect(await approve()).toMatchObject({
      status: 200,
      tag: '"1"',
      body: {
        version: 1,
        revision: 1,
        asOf,
        reason: 'Reviewed in March.',
        approvedBy: { type: 'api_key', id: 'bootstrap' },
        acceptedCount: 0,
      },
    });
    expect(await approve(2)).toMatchObject({ status: 428 });
    expect(await approve(2, '"7"')).toMatchObject({ status: 412 });
    expect(await approve(9, '"1"')).toMatchObject({ status: 404, body: { code: 'snapshot_not_found' } });
    expect(await approve(2, '"1"')).toMatchObject({ status: 200, body: { version: 2, revision: 2 } });
    expect(await ask('DELETE', '/baseline', undefined, '"2"')).toMatchObject({ status: 204 });
    expect(await ask('GET', '/baseline')).toMatchObject({ status: 404 });
    expect(await approve(1)).toMatchObject({ status: 200, body: { version: 4 } });
  });

  it('lists what differs, by whom, and whom it concerns', async () => {
    await approve();
    const page = await drift();
    expect(summaries(page)).toEqual(['role changed', 'grant added *', 'grant removed sales']);
    expect(page).toMatchObject({
      revision: 2,
      baselineRevision: 1,
      baselineVersion: 1,
      total: 3,
      partial: false,
    });
    expect(page.items[0]).toMatchObject({
      role: { id: 'supervisor', name: 'Supervisor' },
      permissionsAdded: ['routing:queue:add'],
      by: { status: 'not_attributed', reason: 'no_event' },
      revision: 2,
      previousRevision: 1,
      changeCount: 1,
      affectedCount: 1,
      affected: [{ type: 'user', id: 'ada', name: 'Ada' }],
    });
    expect(page.items[1]).toMatchObject({ by: { ...byAda, actor: { id: 'ada', name: 'Ada' } } });
  });

  it('is filtered, paged, and given as a file', async () => {
    await approve();
    expect(summaries(await drift('?kind=role'))).toEqual(['role changed']);
    expect(summaries(await drift('?actorId=ada'))).toEqual(['grant added *', 'grant removed sales']);
    expect(summaries(await drift('?actorId=bob'))).toEqual([]);
    expect(summaries(await drift('?divisionId=sales'))).toEqual(['grant removed sales']);
    expect(summaries(await drift('?roleId=supervisor'))).toHaveLength(3);
    expect(summaries(await drift('?subjectType=user&subjectId=ada'))).toHaveLength(2);
    const found: string[] = [];
    for (let token: string | undefined, more = true; more; more = token !== undefined) {
      const page = await drift(`?pageSize=1${token === undefined ? '' : `&pageToken=${token}`}`);
      found.push(...summaries(page));
      token = page.nextPageToken;
    }
    expect(found).toEqual(summaries(await drift()));
    const { body } = await ask<string>('GET', '/drift?format=csv');
    expect(body.match(/,grant,|,role,/g)).toHaveLength(3);
  });

  it('is accepted item by item, with a record of each', async () => {
    await approve();
    const { items } = await drift();
    const [edit, added] = items;
    const accepted = await ask<AcceptedDriftDto>('POST', '/drift/accept', {
      items: [edit!.id, added!.id],
      reason: 'Agreed with Ops.',
    });
    expect(accepted).toMatchObject({ status: 200, body: { baselineVersion: 2, acceptedCount: 2 } });
    expect(summaries(await drift())).toEqual(['grant removed sales']);
    expect((await ask<BaselineDto>('GET', '/baseline')).body).toMatchObject({ version: 2, acceptedCount: 2 });
    const again = await ask('POST', '/drift/accept', { items: [edit!.id], reason: 'Again.' });
    expect(again).toMatchObject({ status: 400, body: { errors: [{ pointer: '/body/items/0' }] } });
    const events = await ask<AuditEventPageDto>(
      'GET',
      '/audit/events?action=baseline.drift_accepted&outcome=success',
    );
    expect(events.body.items).toHaveLength(2);
    expect(events.body.items).toContainEqual(
      expect.objectContaining({ target: { type: 'drift_item', id: edit!.id } }),
    );
  });

  it('is planned to be taken back, as far as changes can', async () => {
    await approve();
    const { items } = await drift();
    const { status, body } = await ask<DriftPlanDto>('POST', '/drift/plan', {
      items: items.map(({ id }) => id),
    });
    expect(status).toBe(200);
    expect(body.notPlanned).toEqual([
      { id: items[0]!.id, reason: 'not_a_grant', detail: expect.any(String) as string },
    ]);
    expect(body.planned).toEqual([items[1]!.id, items[2]!.id]);
    expect(body.change).toMatchObject({ status: 'planned', origin: 'drift', itemCount: 1 });
    const { body: planned } = await ask('GET', `/changes/${body.change!.id}/items`);
    expect(planned).toMatchObject({
      items: [{ add: [{ divisionId: 'sales' }], remove: [{ divisionId: '*' }] }],
    });
  });

  it('fails assertions that there is none, until it is accepted', async () => {
    const evaluate = async (permission: string) => {
      const claim = { kind: 'no_drift', permissions: [permission] };
      const { body } = await ask<EvaluationDto>('POST', '/assertions/evaluations', {
        assertions: [{ claim }],
      });
      return body.results[0]!;
    };
    expect(await evaluate('routing:*:*')).toMatchObject({ status: 'indeterminate' });
    await approve();
    expect(await evaluate('routing:*:*')).toMatchObject({
      status: 'failed',
      offenderCount: 1,
      offenders: [{ subject: { id: 'ada' }, sourceCount: 2 }],
    });
    const { items } = await drift();
    await ask('POST', '/drift/accept', { items: items.map(({ id }) => id), reason: 'Agreed.' });
    expect(await evaluate('routing:*:*')).toMatchObject({ status: 'passed' });
    const item = {
      kind: 'grant_removed',
      subjectType: 'user',
      subjectId: 'ada',
      roleId: 'supervisor',
      divisionId: '*',
    };
    const simulation = await ask<{ id: string }>('POST', '/simulations', { items: [item] });
    const claim = { kind: 'no_drift', permissions: ['routing:*:*'] };
    const simulated = { assertions: [{ claim }], simulationId: simulation.body.id };
    const { body } = await ask<EvaluationDto>('POST', '/assertions/evaluations', simulated);
    expect(body.results).toMatchObject([{ status: 'failed', offenders: [{ subject: { id: 'ada' } }] }]);
  });

  it('counts in the metrics', async () => {
    await approve();
    const metrics = await app.inject({ method: 'GET', url: '/metrics', headers: asAdmin });
    expect(metrics.body).toMatch(/rolecall_drift_items\{kind="grant"\} 2/);
    expect(metrics.body).toMatch(/rolecall_drift_items\{kind="user"\} 0/);
  });
});
