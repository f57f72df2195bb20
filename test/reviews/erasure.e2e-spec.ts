import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedReport } from '../../src/audit/verifier/evidence/evidence-report';
import { run } from '../../src/audit/verifier/run';
import type { GenesysAuditErasureDto } from '../../src/genesys-audits/api/genesys-audits.dto';
import { unzip } from '../../src/tables/testing/unzip';
import { asAdmin } from '../support/create-app';
import { describeWithReviewApp } from './describe-with-review-app';
import type { Headers } from './review-app';

jest.setTimeout(60_000);

const CY = { type: 'email', id: 'cy@example.org' };
const ADDRESSES = ['ada@example.org', 'bob@example.org'];
/** The log cannot be changed: it keeps what it recorded. */
const LOG = 'audit-records.ndjson';

describeWithReviewApp('The erasure of a person from access reviews', (app) => {
  let folder: string;
  let ada: Headers;
  let id: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-erasure-'));
    ada = await app().people.jwt('ada@idp', { email: 'ada@example.org' });
    id = await closedReview();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Ada keeps what Bob has; both of her names are asked. */
  async function closedReview(): Promise<string> {
    const named = [
      { type: 'email', id: 'Ada@example.org' },
      { type: 'genesys_user', id: 'ada' },
    ];
    const asked = { stages: [{ sources: ['named'], named }], fallback: [CY] };
    const review = await app().opened({ scope: { userIds: ['bob'] }, ...asked });
    for (const item of await app().items(review.id))
      expect(await app().decide(item, { decision: 'keep' }, ada)).toMatchObject({ status: 200 });
    await app().close(review.id);
    await app().reaches(review.id, 'closed');
    return review.id;
  }

  async function archive(name: string) {
    const url = `/api/v1/reviews/${id}/evidence`;
    const answer = await app().service.app.inject({ method: 'GET', url, headers: asAdmin });
    expect(answer.statusCode).toBe(200);
    const path = join(folder, name);
    writeFileSync(path, answer.rawPayload);
    return { path, files: unzip(answer.rawPayload) };
  }

  async function isVerified(path: string): Promise<boolean> {
    const { stdout } = await run(['--json', '--evidence', path, '--allow-no-log']);
    return (JSON.parse(stdout) as SealedReport).verified;
  }

  const erase = (userId: string) =>
    app().request<GenesysAuditErasureDto>('POST', '/api/v1/genesys-audits/erasures', { userId });

  const addressed = (files: ReadonlyMap<string, string>) =>
    [...files].flatMap(([name, text]) =>
      name !== LOG && ADDRESSES.some((address) => text.toLowerCase().includes(address)) ? [name] : [],
    );

  it('replaces names in those that are over, and archives before and after it are verified', async () => {
    const running = await app().opened({ scope: { userIds: ['bob'] } });
    const before = await archive('before.zip');
    expect(addressed(before.files)).toEqual(
      expect.arrayContaining(['campaign.json', 'roster.csv', 'items.csv', 'decisions.csv']),
    );
    expect(await erase('bob')).toMatchObject({ status: 200, body: { reviewEntries: 1, runningReviews: 1 } });
    expect(await erase('ada')).toMatchObject({ status: 200, body: { reviewEntries: 0, runningReviews: 0 } });
    const after = await archive('after.zip');
    expect(addressed(after.files)).toEqual([]);
    expect(JSON.parse(after.files.get('roster.json')!)).toMatchObject({
      roster: [{ type: 'group' }, { type: 'user', id: 'bob', name: '(erased)' }],
    });
    expect(JSON.parse(after.files.get('items.json')!)).toMatchObject({
      items: [{ reviewers: ['genesys_user:ada'] }, { reviewers: ['genesys_user:ada'] }],
    });
    expect(await isVerified(before.path)).toBe(true);
    expect(await isVerified(after.path)).toBe(true);
    for (const item of await app().items(running.id, '&subjectId=bob'))
      expect(item.subject.name).not.toBe('(erased)');
  });

  it('is recorded, without the name, and erases nothing twice', async () => {
    expect(await erase('bob')).toMatchObject({ body: { reviewEntries: 0 } });
    const { body } = await app().request<{ items: object[] }>(
      'GET',
      '/api/v1/audit/events?action=genesys_audits.erased&target=bob',
    );
    expect(body.items).toMatchObject([
      { target: { type: 'user', id: 'bob' }, after: { reviewEntries: 0, runningReviews: 1 } },
      { after: { reviewEntries: 1, runningReviews: 1 } },
    ]);
  });
});
