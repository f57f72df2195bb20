import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { AuditRecord } from '../../src/audit/audit-record';
import { AuditLog } from '../../src/audit/log/audit-log';
import { unzip } from '../../src/tables/testing/unzip';
import { Database } from '../../src/database/database';
import { ReportsModule } from '../../src/reports/reports.module';
import { SnapshotSource } from '../../src/reports/snapshot-source';
import { buildGrant, buildRole, buildSnapshot, buildUser } from '../../src/reports/testing/build-snapshot';
import { SnapshotNotFoundError } from '../../src/revisions/revisions.errors';
import { appOn } from '../api-keys/app-on';
import { asAdmin } from '../support/create-app';
import { describeOnEachDatabase, describeOnSharedDatabase } from '../support/each-database';

const PATH = '/api/v1/audit/reports';
const HOSTILE = '=HYPERLINK("http://evil.example","<b>x</b>")';

const first = buildSnapshot({
  users: [buildUser('u1', { name: HOSTILE })],
  roles: [buildRole('r1')],
  grants: [buildGrant('u1', 'r1')],
});
const many = buildSnapshot({
  revision: 2,
  users: Array.from({ length: 5_000 }, (_, number) => buildUser(`u${number}`)),
  roles: [buildRole('r1')],
  grants: Array.from({ length: 5_000 }, (_, number) => buildGrant(`u${number}`, 'r1')),
});

class FakeSnapshots extends SnapshotSource {
  snapshots: readonly Snapshot[] = [first, many];

  currentRevision(): number {
    return Math.max(...this.snapshots.map(({ revision }) => revision));
  }

  revisionAt(): Promise<number> {
    return Promise.resolve(first.revision);
  }

  at(wanted: number): Promise<Snapshot> {
    const found = this.snapshots.find(({ revision }) => revision === wanted);
    return found ? Promise.resolve(found) : Promise.reject(new SnapshotNotFoundError(wanted, 1));
  }
}

/** Reports of these snapshots. */
const reportsFrom = (snapshots: SnapshotSource): DynamicModule => ({
  module: ReportsModule,
  providers: [{ provide: SnapshotSource, useValue: snapshots }],
});

const until = async (holds: () => Promise<boolean>) => {
  const deadline = Date.now() + 40_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** What tests ask an instance about its reports; `records` are those since `start` was called. */
function asking(app: () => NestFastifyApplication) {
  let seen = 0;
  const recorded = () =>
    app().get(Database).kysely.selectFrom('audit_record').select(['seq', 'record']).orderBy('seq');
  const start = async () => {
    seen = (await recorded().execute()).at(-1)?.seq ?? 0;
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    app().inject({ url: `${PATH}/${path}`, headers: { ...asAdmin, ...headers } });
  const records = async () => {
    const rows = await recorded().where('seq', '>', seen).execute();
    return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
  };
  return { start, get, records };
}

describeOnSharedDatabase('Reports', (place) => {
  let app: NestFastifyApplication;
  const snapshots = new FakeSnapshots();
  const { start, get, records } = asking(() => app);

  beforeAll(async () => {
    app = await appOn(place(), [reportsFrom(snapshots)]);
    await app.listen(0, '127.0.0.1');
  });
  beforeEach(start);
  afterAll(() => app.close());

  describe('of access', () => {
    it('come as JSON, with the revision and its time and nothing of today', async () => {
      const answer = await get('access?revision=1');
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.json()).toMatchObject({
        report: 'access',
        revision: 1,
        asOf: '2026-01-01T00:00:00.000Z',
        organizationName: 'Org',
        complete: true,
        access: [{ subjectId: 'u1', subjectName: HOSTILE, roleId: 'r1', via: 'direct' }],
      });
    });

    it('come as CSV without a formula', async () => {
      const { headers, body } = await get('access?revision=1&format=csv');
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toBe('attachment; filename="rolecall-access.csv"');
      expect(body).toContain(`"'=HYPERLINK(""http`);
      expect(body).not.toContain(`,"=HYPERLINK`);
    });

    it('come as a workbook whose text stays text', async () => {
      const { headers, rawPayload } = await get('access?revision=1&format=xlsx');
      expect(headers['content-type']).toBe(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      );
      const sheet = unzip(rawPayload).get('xl/worksheets/sheet2.xml');
      expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;');
      expect(sheet).not.toContain('<f');
    });

    it('come as a page that runs nothing', async () => {
      const { headers, body } = await get('access?revision=1', { accept: 'text/html' });
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(headers.vary).toBe('Accept');
      expect(body).toContain('&lt;b&gt;x&lt;/b&gt;');
      expect(body).not.toContain('<b>');
    });

    it.each(['json', 'csv', 'xlsx', 'html'])(
      'have the same bytes as %s for the same revision in whatever order it was read, and the hash of the record',
      async (format) => {
        const before = await get(`access?revision=2&format=${format}`);
        const { users, grants, ...rest } = many;
        snapshots.snapshots = [{ ...rest, users: [...users].reverse(), grants: [...grants].reverse() }];
        const after = await get(`access?revision=2&format=${format}`);
        snapshots.snapshots = [first, many];
        expect(after.rawPayload.equals(before.rawPayload)).toBe(true);
        const sha256 = createHash('sha256').update(before.rawPayload).digest('hex');
        const made = (await records()).filter(({ action }) => action === 'report.made');
        const bytes = before.rawPayload.length;
        expect(made.map((record) => record.after)).toEqual(
          Array(2).fill({ revision: 2, format, sha256, bytes, rows: 5_000 }),
        );
      },
    );

    it('are of the current revision where none is named', async () => {
      expect((await get('access')).json()).toMatchObject({ revision: 2 });
    });

    it('name their records', async () => {
      const { headers } = await get('access?revision=1');
      const [requested, made] = await records();
      expect(requested?.target).toMatchObject({ type: 'report', name: 'access' });
      expect(made?.target).toEqual(requested?.target);
      expect(headers.link).toBe(`</api/v1/audit/events?target=${requested?.target?.id}>; rel="describedby"`);
    });

    it('answer 404 for a revision that is not kept, and record that', async () => {
      const answer = await get('access?revision=9');
      expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: 'snapshot_not_found' }]);
      expect((await records()).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
        'report.requested success',
        'report.made failed',
      ]);
    });

    it('break off where they fail on their way, so that nobody takes a part for the whole', async () => {
      snapshots.snapshots = [{ ...many, grants: [...many.grants.slice(0, 4_999), damagedGrant()] }];
      const ended = await download(`${await app.getUrl()}${PATH}/access?format=csv`);
      snapshots.snapshots = [first, many];
      expect(ended).toEqual({ statusCode: 200, complete: false });
      await until(async () => (await records()).some(({ outcome }) => outcome === 'failed'));
      expect((await records()).at(-1)).toMatchObject({ action: 'report.made', reason: 'internal_error' });
    });

    it('are recorded as broken off where the caller goes away', async () => {
      await download(`${await app.getUrl()}${PATH}/access?format=html`, 1);
      await until(async () => (await records()).some(({ outcome }) => outcome === 'failed'));
      expect((await records()).at(-1)?.reason).toBe('The caller disconnected before the end.');
    });
  });
});

describeOnEachDatabase('Reports', (_open, { place }) => {
  let app: NestFastifyApplication;
  const { get, records } = asking(() => app);

  beforeEach(async () => {
    app = await appOn(await place(), [reportsFrom(new FakeSnapshots())]);
  });
  afterEach(() => app.close());

  describe('of activity', () => {
    const record = (actor: string, outcome: 'success' | 'refused' | 'failed', action = 'sync.started') =>
      app.get(AuditLog).record({
        action: action as 'sync.started',
        actor: { type: 'jwt', id: actor },
        target: { type: 'sync_run', id: 'run' },
        outcome,
        ...(outcome !== 'success' && { reason: '@why' }),
      });
    /** Waits until the clock has passed the last record, and gives the moment after it. */
    const endOfRecords = async () => {
      const end = Date.parse((await records()).at(-1)?.time ?? '') + 1;
      await until(() => Promise.resolve(Date.now() > end));
      return encodeURIComponent(new Date(end).toISOString());
    };

    it('count who did what with which outcome, and list every event', async () => {
      await record('ada', 'success');
      await record('bob', 'refused');
      await record('ada', 'failed');
      await record('ada', 'success');
      const end = await endOfRecords();
      const answer = await get(`activity?from=2020-01-01T00:00:00Z&to=${end}`);
      expect(answer.json()).toMatchObject({
        report: 'activity',
        from: '2020-01-01T00:00:00.000Z',
        firstSeq: 1,
        lastSeq: 4,
        summary: [
          {
            actorType: 'jwt',
            actorId: 'ada',
            action: 'sync.started',
            total: 3,
            succeeded: 2,
            refused: 0,
            failed: 1,
          },
          { actorType: 'jwt', actorId: 'bob', total: 1, refused: 1 },
        ],
        events: [
          {
            seq: 1,
            actorId: 'ada',
            outcome: 'success',
            targetType: 'sync_run',
            targetId: 'run',
            reason: null,
          },
          { seq: 2, actorId: 'bob', outcome: 'refused', reason: '@why' },
          { seq: 3, outcome: 'failed' },
          { seq: 4 },
        ],
      });
      const [summary] = answer.json<{ summary: { firstAt: string; lastAt: string }[] }>().summary;
      expect([summary?.firstAt, summary?.lastAt]).toEqual([
        (await records())[0]?.time,
        (await records())[3]?.time,
      ]);
    });

    it('are of one actor where one is named', async () => {
      await record('ada', 'success');
      await record('bob', 'success');
      const end = await endOfRecords();
      const report = (await get(`activity?from=2020-01-01T00:00:00Z&to=${end}&actor=bob`)).json<{
        actor: string;
        events: { actorId: string }[];
        summary: unknown[];
      }>();
      expect(report.actor).toBe('bob');
      expect([report.summary.length, report.events.map(({ actorId }) => actorId)]).toEqual([1, ['bob']]);
    });

    it.each(['json', 'csv', 'xlsx', 'html'])('have the same bytes as %s ever after', async (format) => {
      await record('ada', 'success');
      const end = await endOfRecords();
      const url = `activity?from=2020-01-01T00:00:00Z&to=${end}&format=${format}`;
      const before = await get(url);
      await record('ada', 'refused');
      const after = await get(url);
      expect(before.statusCode).toBe(200);
      expect(after.rawPayload.equals(before.rawPayload)).toBe(true);
    });

    it('add up what lies in many windows of the log', async () => {
      for (const actor of ['a0', 'a1']) {
        await Promise.all(Array.from({ length: 5_050 }, () => record(actor, 'success')));
      }
      const end = await endOfRecords();
      const report = (await get(`activity?from=2020-01-01T00:00:00Z&to=${end}`)).json<{
        summary: { actorId: string; total: number }[];
        events: { seq: number }[];
      }>();
      expect(report.summary).toMatchObject([
        { actorId: 'a0', total: 5_050 },
        { actorId: 'a1', total: 5_050 },
      ]);
      expect(report.events.map(({ seq }) => seq)).toEqual(
        Array.from({ length: 10_100 }, (_, index) => index + 1),
      );
    });

    it('are empty for a time in which nothing happened', async () => {
      const report = await get('activity?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z');
      expect(report.json()).toMatchObject({ firstSeq: null, lastSeq: null, summary: [], events: [] });
    });

    it('are refused for a period that is not over', async () => {
      const later = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
      const answer = await get(`activity?from=2020-01-01T00:00:00Z&to=${later}`);
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer: '/query/to' }] }]);
      expect((await records()).at(-1)).toMatchObject({ action: 'report.made', outcome: 'failed' });
    });
  });
});

describeOnSharedDatabase('Requests for reports', (place) => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await appOn(place(), [reportsFrom(new FakeSnapshots())]);
  });
  afterAll(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `${PATH}/${path}`, headers: { ...asAdmin, ...headers } });

  it.each([
    ['access?format=pdf', '/query/format'],
    ['access?revision=0', '/query/revision'],
    ['access?revision=x', '/query/revision'],
    ['access?rev=1', '/query/rev'],
    ['activity?to=2026-01-01T00:00:00Z', '/query/from'],
    ['activity?from=2026-01-01T00:00:00Z', '/query/to'],
    ['activity?from=yesterday&to=2026-01-01T00:00:00Z', '/query/from'],
  ])('are refused for %s with a pointer to %s', async (path, pointer) => {
    const answer = await get(path);
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'invalid_request' }]);
    const { errors } = answer.json<{ errors: { pointer: string }[] }>();
    expect(new Set(errors.map((error) => error.pointer))).toEqual(new Set([pointer]));
    const recorded = app.get(Database).kysely.selectFrom('audit_record').select('seq');
    expect(await recorded.execute()).toEqual([]);
  });

  it('are refused for a media type that reports do not come in', async () => {
    const answer = await get('access', { accept: 'image/png' });
    expect([answer.statusCode, answer.json()]).toMatchObject([406, { code: 'not_acceptable' }]);
  });
});

/** A grant in whose role something fails when the report comes to it. */
function damagedGrant() {
  const grant = buildGrant('u999', 'r1');
  return Object.defineProperty({ ...grant }, 'divisionId', {
    get: () => {
      throw new Error('damaged');
    },
  });
}

/** Reads to the end, or goes away after so many chunks. */
function download(url: string, chunks = Number.POSITIVE_INFINITY) {
  return new Promise<{ statusCode?: number; complete: boolean }>((resolve, reject) => {
    request(url, { headers: asAdmin }, (response) => {
      let seen = 0;
      response.on('data', () => ++seen >= chunks && response.destroy());
      response.on('error', () => undefined);
      response.on('close', () => resolve({ statusCode: response.statusCode, complete: response.complete }));
    })
      .on('error', reject)
      .end();
  });
}
