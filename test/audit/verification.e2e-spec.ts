import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sql } from 'kysely';
import type { AuditEventPageDto, VerificationDto } from '../../src/audit/api/audit.dto';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { Database } from '../../src/database/database';
import { as } from '../support/audit-app';
import { keyCreated } from '../support/audit-events';
import { AuditHarness } from '../support/audit-harness';
import { describeOnEachDatabase } from '../support/each-database';

const VERIFY = '/api/v1/audit/verify';

describeOnEachDatabase('verifying the log as a job', (_open, { place }) => {
  let harness: AuditHarness;
  let app: NestFastifyApplication;

  beforeEach(async () => {
    harness = new AuditHarness(place);
    app = await harness.start();
  });
  afterEach(() => harness.end());

  const send = (method: 'GET' | 'POST' | 'DELETE', url: string) =>
    app.inject({ method, url, headers: as('auditor') });
  const start = async () => (await send('POST', VERIFY)).json<VerificationDto>();

  const finished = async ({ id }: VerificationDto): Promise<VerificationDto> => {
    for (;;) {
      const job = (await send('GET', `${VERIFY}/${id}`)).json<VerificationDto>();
      if (job.finishedAt !== undefined) return job;
      await new Promise(setImmediate);
    }
  };
  const verified = async () => finished(await start());

  const record = (count: number) =>
    Promise.all(Array.from({ length: count }, () => app.get(AuditLog).record(keyCreated())));

  it('gives a job that is followed to its verdict, and records that', async () => {
    await record(300);
    const answer = await send('POST', VERIFY);
    const job = answer.json<VerificationDto>();
    expect([answer.statusCode, answer.headers.location]).toEqual([202, `${VERIFY}/${job.id}`]);
    expect(await finished(job)).toMatchObject({
      status: 'succeeded',
      progress: { done: 302, total: 302 },
      result: {
        verified: true,
        trust: 'pinned_key',
        records: 302,
        lastSeq: 302,
        notCovered: 0,
        findings: [],
      },
    });
    const { items } = (await send('GET', '/api/v1/audit/events?pageSize=1')).json<AuditEventPageDto>();
    expect(items[0]).toMatchObject({
      action: 'audit.verified',
      actor: { id: 'auditor' },
      after: { verified: true, records: 302 },
    });
  });

  it('runs once however many ask', async () => {
    await record(300);
    const jobs = await Promise.all([start(), start(), start()]);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(1);
    await finished(jobs[0]);
    expect((await start()).id).not.toBe(jobs[0]?.id);
  });

  it('can be cancelled, after which another one can start', async () => {
    await record(600);
    const { id } = await start();
    expect((await send('DELETE', `${VERIFY}/${id}`)).json()).toMatchObject({ status: 'cancelling' });
    const next = await start();
    expect(next.id).not.toBe(id);
    expect((await send('GET', `${VERIFY}/${id}`)).json()).not.toHaveProperty('result');
    expect(await finished(next)).toMatchObject({ status: 'succeeded' });
    expect((await send('GET', `${VERIFY}/${id}`)).json()).toMatchObject({ status: 'cancelled' });
  });

  it('answers 404 for a job that this instance does not know', async () => {
    expect((await send('GET', `${VERIFY}/0192f0a0`)).statusCode).toBe(404);
    expect((await send('DELETE', `${VERIFY}/0192f0a0`)).statusCode).toBe(404);
  });

  describe('of a log that was damaged', () => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(app.get(Database).kysely);
    const edited = (from: string, to: string) =>
      run(sql`update audit_record set record = replace(record, ${from}, ${to}) where seq = 5`);
    const first = async () => (await verified()).result?.findings[0];

    beforeEach(async () => {
      await record(10);
      await app.get(Checkpointer).attempt(1);
    });

    it.each([
      ['actor', '"id":"bootstrap"', '"id":"somebody"'],
      ['outcome', '"outcome":"success"', '"outcome":"refused"'],
      ['state', '"access-checker"', '"auditor"'],
      ['request id', 'request-1', 'request-2'],
    ])('finds that the %s was edited', async (_name, from, to) => {
      await edited(from, to);
      expect(await first()).toMatchObject({ kind: 'edited', seq: 5 });
    });

    it('finds a record that was deleted', async () => {
      await run(sql`delete from audit_record where seq = 5`);
      expect(await first()).toMatchObject({ kind: 'missing_records', seq: 6, expectedSeq: 5 });
    });

    it('finds a tail that was cut off, even when the head was moved back and its checkpoints deleted', async () => {
      const { prevHash } = await app.get(AuditReader).record(9);
      await run(sql`delete from audit_record where seq >= 9`);
      await run(sql`delete from audit_checkpoint`);
      await run(sql`update audit_head set seq = 8, hash = ${prevHash}`);
      expect(await first()).toMatchObject({ kind: 'truncated' });
    });

    it('finds a record that was swapped for another one', async () => {
      await run(
        sql`update audit_record set record = (select record from audit_record where seq = 4) where seq = 5`,
      );
      expect((await verified()).result).toMatchObject({ verified: false, records: 4 });
    });

    it('records that the log did not hold', async () => {
      await edited('"outcome":"success"', '"outcome":"refused"');
      await verified();
      const { items } = (await send('GET', '/api/v1/audit/events?pageSize=1')).json<AuditEventPageDto>();
      expect(items[0]?.after).toMatchObject({
        verified: false,
        findings: expect.arrayContaining(['edited']) as [],
      });
    });
  });
});
