import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedReport } from '../../src/audit/verifier/evidence/evidence-report';
import { run } from '../../src/audit/verifier/run';
import type { ReviewSignOffsDto } from '../../src/reviews/evidence/sign-off.dto';
import { unzip } from '../../src/tables/testing/unzip';
import { asAdmin } from '../support/create-app';
import { ReviewApp, type Headers } from './review-app';

jest.setTimeout(60_000);

const takeAway = { decision: 'take_away', reason: 'No longer needed.' };
const STATEMENT = 'Reviewed and complete.';

describe('The evidence of an access review', () => {
  let app: ReviewApp;
  let cy: Headers;
  let id: string;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-evidence-'));
    app = await ReviewApp.start();
    cy = await app.people.jwt('cy@idp', { email: 'cy@example.org' });
    id = await closedReview();
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  /** Bob loses what he holds directly, and keeps what his team gives him. */
  async function closedReview(): Promise<string> {
    const review = await app.opened({ scope: { userIds: ['bob'] } });
    const [direct, throughTeam] = await app.items(review.id);
    await app.decide(direct!, takeAway, cy);
    await app.decide(throughTeam!, { decision: 'keep' }, cy);
    const { body } = await app.close(review.id);
    const changes = app.people.app;
    await changes.apply(await changes.get(body.changeIds[0]!));
    await app.reaches(review.id, 'closed');
    return review.id;
  }

  async function download(url: string): Promise<Buffer> {
    const answer = await app.service.app.inject({ method: 'GET', url, headers: asAdmin });
    expect(answer.statusCode).toBe(200);
    return answer.rawPayload;
  }

  const archive = () => download(`/api/v1/reviews/${id}/evidence`);

  function write(name: string, content: Buffer): string {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  }

  const signOff = (by: Headers, review = id) =>
    app.request<ReviewSignOffsDto>('POST', `/${review}/sign-off`, { statement: STATEMENT }, by);

  it('is signed off by a person once the review is closed', async () => {
    expect(await signOff({})).toMatchObject({ status: 403, body: { code: 'review_sign_off_by_person' } });
    expect(await signOff(cy)).toMatchObject({
      status: 200,
      body: { signOffs: [{ statement: STATEMENT, signedBy: { type: 'jwt', id: 'cy@idp' } }] },
    });
    const open = await app.opened({ scope: { userIds: ['ada'] } });
    expect(await signOff(cy, open.id)).toMatchObject({ status: 409, body: { code: 'review_state' } });
    expect(await app.request('GET', `/${open.id}/evidence`)).toMatchObject({ status: 409 });
  });

  it('has everything that was asked, decided and taken away', async () => {
    const files = unzip(await archive());
    const table = (name: string) =>
      (JSON.parse(files.get(`${name}.json`)!) as Record<string, Record<string, unknown>[]>)[name]!;
    expect(JSON.parse(files.get('campaign.json')!)).toMatchObject({ id, completeness: { itemCount: 2 } });
    expect(table('roster')).toMatchObject([
      { type: 'group', id: 'team', account: 'group', administrator: false },
      { type: 'user', id: 'bob', account: 'person', administrator: false },
    ]);
    expect(table('members')).toMatchObject([{ groupId: 'team', userId: 'bob' }]);
    expect(table('items')).toMatchObject([
      { subjectId: 'bob', role: 'agent', division: 'north', reviewers: ['email:cy@example.org'] },
      { subjectId: 'team', role: 'editor', decision: 'keep', decidedById: 'cy@idp' },
    ]);
    expect(table('decisions')).toMatchObject([
      { position: 1, decision: 'take_away', reason: 'No longer needed.', way: 'single' },
      { position: 2, decision: 'keep' },
    ]);
    const [removal] = table('removals');
    expect(removal).toMatchObject({ position: 1, outcome: 'removed', readBackRevision: 2 });
    expect(removal!.auditSeqs).not.toEqual([]);
    const records = files.get('audit-records.ndjson')!.trim().split('\n');
    const seqs = records.map((line) => String((JSON.parse(line) as { seq: number }).seq));
    expect(seqs).toEqual(expect.arrayContaining(removal!.auditSeqs as string[]));
    expect(table('reviewers')).toMatchObject([{ id: 'cy@idp', decisions: 2, keep: 1, takeAway: 1 }]);
    expect(files.get('README.html')).toContain(STATEMENT);
    expect(files.get('items.csv')).toContain('No longer needed.');
    expect(files.get('sign-offs.json')).toContain(STATEMENT);
  });

  it('is the same each time, but for the record that seals it', async () => {
    const [first, second] = [unzip(await archive()), unzip(await archive())];
    expect(first.get('record.json')).not.toBe(second.get('record.json'));
    for (const name of first.keys())
      if (name !== 'record.json') expect(second.get(name)).toBe(first.get(name));
  });

  it('is verified offline, alone and with the log that holds its record', async () => {
    const whole = write('whole.zip', await archive());
    const log = write('log.ndjson', await download('/api/v1/audit/export?format=ndjson'));
    const verify = async (...args: string[]) => {
      const { exitCode, stdout } = await run(['--json', '--evidence', ...args]);
      const { verified, evidence } = JSON.parse(stdout) as SealedReport;
      return { exitCode, verified, kinds: evidence.findings.map(({ kind }) => kind) };
    };
    const good = { exitCode: 0, verified: true, kinds: [] };
    expect(await verify(whole, '--allow-no-log')).toEqual(good);
    expect(await verify(whole, log, '--allow-no-checkpoint')).toEqual(good);
    expect(await verify(whole)).toMatchObject({ exitCode: 1, kinds: ['log_not_given'] });
    expect(await verify(whole, log)).toMatchObject({
      exitCode: 1,
      kinds: ['log_not_verified', 'record_not_covered'],
    });
    const later = write('later.zip', await archive());
    expect(await verify(later, log, '--allow-no-checkpoint')).toMatchObject({ kinds: ['record_not_in_log'] });
    const { stdout } = await run(['--evidence', whole, log, '--allow-no-checkpoint']);
    expect(stdout).toMatch(/^VERIFIED\n {2}archive: \d+ files verified\n {2}review: /);
  });
});
