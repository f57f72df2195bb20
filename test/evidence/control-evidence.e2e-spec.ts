import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedReport } from '../../src/audit/verifier/evidence/evidence-report';
import { run } from '../../src/audit/verifier/run';
import { Database } from '../../src/database/database';
import type { ControlsDto } from '../../src/evidence/evidence.dto';
import { unzip } from '../../src/tables/testing/unzip';
import { ReviewApp, type Headers } from '../reviews/review-app';
import { asAdmin } from '../support/create-app';

jest.setTimeout(60_000);

const EVIDENCE = '/api/v1/evidence';
type Rows = Record<string, unknown>[];

describe('The evidence for a control', () => {
  let app: ReviewApp;
  let from: string;
  let to: string;
  let reviewId: string;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-evidence-'));
    from = new Date(Date.now() - 60_000).toISOString();
    app = await ReviewApp.start();
    await app.people.key('auditor');
    reviewId = await closedReview();
    await app.service.post('/api/v1/audit/verify');
    await recorded('audit.verified');
    to = new Date().toISOString();
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  async function closedReview(): Promise<string> {
    const cy = await app.people.jwt('cy@idp', { email: 'cy@example.org' });
    const { id } = await app.opened({ scope: { userIds: ['bob'] } });
    const [direct, throughTeam] = await app.items(id);
    await app.decide(direct!, { decision: 'take_away', reason: 'Left the team.' }, cy);
    await app.decide(throughTeam!, { decision: 'keep' }, cy);
    const { body } = await app.close(id);
    const changes = app.people.app;
    await changes.apply(await changes.get(body.changeIds[0]!));
    await app.reaches(id, 'closed');
    return id;
  }

  async function recorded(action: string): Promise<void> {
    const { kysely } = app.service.app.get(Database);
    const rows = kysely.selectFrom('audit_record').select('seq').where('action', '=', action);
    while ((await rows.execute()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  const request = (control: string, query: Record<string, string>, by: Headers = {}) =>
    app.service.app.inject({
      method: 'GET',
      url: `${EVIDENCE}/${control}?${new URLSearchParams(query).toString()}`,
      headers: { ...asAdmin, ...by },
    });

  async function archive(control: string, period = { from, to }): Promise<Buffer> {
    const answer = await request(control, period);
    expect(answer.statusCode).toBe(200);
    return answer.rawPayload;
  }

  async function verified(archived: Buffer) {
    const path = join(folder, 'archive.zip');
    writeFileSync(path, archived);
    const { stdout } = await run(['--json', '--evidence', path, '--allow-no-log']);
    return (JSON.parse(stdout) as SealedReport).evidence;
  }

  const table = (files: Map<string, string>, name: string) =>
    (JSON.parse(files.get(`${name}.json`)!) as Record<string, Rows>)[name]!;

  it('is listed, and has the tables that the list names, of which each is verified offline', async () => {
    const { body } = await app.service.get<ControlsDto>(EVIDENCE);
    expect(body.controls).toHaveLength(6);
    for (const { key, tables } of body.controls) {
      const whole = await archive(key);
      expect(await verified(whole)).toMatchObject({
        verified: true,
        seal: { about: { type: 'evidence', id: key } },
      });
      expect([...unzip(whole).keys()]).toEqual([
        'README.html',
        'pack.json',
        ...tables.flatMap((name) => [`${name}.json`, `${name}.csv`]),
        'audit-records.ndjson',
        'manifest.json',
        'record.json',
      ]);
    }
  });

  it('has who had what at the end of the period, and what was reviewed in it', async () => {
    const files = unzip(await archive('iso-27001-a.5.18'));
    expect(JSON.parse(files.get('pack.json')!)).toMatchObject({
      control: { standard: 'ISO/IEC 27001:2022' },
      period: { from, to },
      access: { revision: 2, complete: true },
    });
    const held = table(files, 'access').filter(({ subjectId }) => subjectId === 'bob');
    expect(held).toMatchObject([{ roleId: 'editor', via: 'group', groupId: 'team' }]);
    expect(table(files, 'reviews')).toMatchObject([
      { id: reviewId, state: 'closed', items: 2, keep: 1, takeAway: 1, removed: 1 },
    ]);
    expect(table(files, 'decisions')).toMatchObject([
      { reviewId, decision: 'take_away', reason: 'Left the team.', decidedById: 'cy@idp' },
      { reviewId, decision: 'keep' },
    ]);
    expect(table(files, 'removals')).toMatchObject([{ subjectId: 'bob', outcome: 'removed' }]);
    expect(table(files, 'keys')).toContainEqual(
      expect.objectContaining({ name: 'auditor', roles: ['auditor'], revokedAt: null }),
    );
    expect(table(files, 'clients')).not.toEqual([]);
    expect(table(files, 'verifications')).toMatchObject([{ verified: true, findings: [] }]);
    const records = files.get('audit-records.ndjson')!.trim().split('\n');
    const actions = records.map((line) => (JSON.parse(line) as { action: string }).action);
    expect(actions).toEqual(expect.arrayContaining(['api_key.created', 'review.decided', 'change.applied']));
    expect(files.get('README.html')).toContain('ISO/IEC 27001:2022 A.5.18');
  });

  it('has only accounts that are not people where those are what the control is about', async () => {
    const files = unzip(await archive('pci-dss-7.2.5.1'));
    const types = table(files, 'access').map(({ subjectType }) => subjectType);
    expect(new Set(types)).toEqual(new Set(['oauth_client']));
  });

  it('says that access is not in it where no revision of that time is stored', async () => {
    const past = { from: '2020-01-01T00:00:00Z', to: '2020-07-01T00:00:00Z' };
    const files = unzip(await archive('pci-dss-7.2.4', past));
    expect(JSON.parse(files.get('pack.json')!)).toMatchObject({ access: null });
    expect(files.get('README.html')).toContain('no revision from before the end is stored any more');
    for (const name of ['access', 'reviews', 'decisions', 'findings']) expect(table(files, name)).toEqual([]);
    expect(files.get('audit-records.ndjson')).toBe('');
  });

  it('is given for periods that are over, of controls that there are, to those who may have it', async () => {
    const future = { from, to: new Date(Date.now() + 60_000).toISOString() };
    expect(await request('soc2-cc6.1', future)).toMatchObject({ statusCode: 400 });
    expect(await request('soc2-cc6.1', { from: to, to: from })).toMatchObject({ statusCode: 400 });
    for (const control of ['soc2-cc9.9', '__proto__', 'constructor'])
      expect(await request(control, { from, to })).toMatchObject({ statusCode: 404 });
    expect(await request('soc2-cc6.1', { from, to }, await app.people.key('access-reader'))).toMatchObject({
      statusCode: 403,
    });
    expect(await request('soc2-cc6.1', { from, to }, await app.people.key('auditor'))).toMatchObject({
      statusCode: 200,
    });
  });

  it('is recorded with its period, so that the log tells who took what away', async () => {
    await archive('soc2-cc6.2');
    const { body } = await app.service.get<{ items: { action: string; after: object }[] }>(
      '/api/v1/audit/events?target=soc2-cc6.2',
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({ action: 'evidence.requested', after: { from, to } }),
    );
    const made = expect.objectContaining({ from, to, files: 17 }) as object;
    expect(body.items).toContainEqual(expect.objectContaining({ action: 'evidence.made', after: made }));
  });
});
