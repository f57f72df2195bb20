import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditRecord } from '../../src/audit/audit-record';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { CheckpointStore } from '../../src/audit/checkpoints/checkpoint-store';
import { SigningKey } from '../../src/audit/checkpoints/signing-key';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { verifyRecords } from '../../src/audit/verifier/verify-records';
import { as } from '../support/audit-app';
import { keyCreated } from '../support/audit-events';
import { AuditHarness } from '../support/audit-harness';
import { describeOnEachDatabase } from '../support/each-database';

const EXPORT = '/api/v1/audit/export';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

/** Counts the records that an export reads, and notices when it ends. */
function countingRecords(reader: AuditReader): { count: number; ended: boolean } {
  const read = { count: 0, ended: false };
  const batches = reader.batches.bind(reader);
  jest.spyOn(reader, 'batches').mockImplementation(async function* (...args) {
    try {
      for await (const batch of batches(...args)) {
        read.count += batch.length;
        yield batch;
      }
    } finally {
      read.ended = true;
    }
  });
  return read;
}

describeOnEachDatabase('exports of the audit log', (_open, { place }) => {
  let harness: AuditHarness;
  let app: NestFastifyApplication;

  beforeEach(async () => {
    harness = new AuditHarness(place);
    app = await harness.start();
  });
  afterEach(() => harness.end());

  const record = async (count: number, over = {}) => {
    const log = app.get(AuditLog);
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        log.record(keyCreated({ requestId: `r-${index}`, ...over })),
      ),
    );
  };
  const exported = (query: string) => app.inject({ url: `${EXPORT}?${query}`, headers: as('auditor') });
  const linesOf = (text: string) => text.split('\n').slice(0, -1);

  it('as NDJSON are verified by the offline verifier, up to their own record', async () => {
    await record(1_200);
    const answer = await exported('format=ndjson');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="rolecall-audit-[0-9a-f]{8}-1203\.ndjson"$/,
      ) as string,
    });
    await app.get(Checkpointer).attempt(1);
    const lines = linesOf(answer.body);
    const report = await verifyRecords(each(lines), {
      checkpoints: [await app.get(CheckpointStore).newest()],
      publicKeys: [createPublicKey(app.get(SigningKey).publicKey)],
    });
    expect(report).toMatchObject({ verified: true, trust: 'pinned_key', records: 1_203, notCovered: 0 });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      action: 'audit.exported',
      actor: { id: 'auditor' },
      after: { format: 'ndjson', filter: {} },
    });
  });

  it('hold no record that came after they began', async () => {
    const all = await app.get(AuditReader).head();
    const answer = exported('format=ndjson');
    await Promise.all([answer, record(50)]);
    const seqs = linesOf((await answer).body).map((line) => (JSON.parse(line) as AuditRecord).seq);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => index + 1));
    expect(seqs.length).toBeGreaterThan(all.seq);
  });

  it('hold what the filter admits, however far apart', async () => {
    await record(1, { target: { type: 'api_key', id: 'first' } });
    await record(1_100);
    await record(1, { target: { type: 'api_key', id: 'last' } });
    const { body } = await exported('format=ndjson&search=last&action=api_key.created');
    expect(linesOf(body)).toHaveLength(1);
    expect(body).toContain('"id":"last"');
  });

  it('as CSV keep the chain and disarm formulas', async () => {
    await record(1, { target: { type: 'api_key', id: '=1+1', name: '@SUM(A1)' }, reason: 'a,"b"\nc' });
    const { body, headers } = await exported('format=csv&action=api_key.created');
    const last = await app.get(AuditReader).record(3);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(body).toContain(`api_key,'=1+1,'@SUM(A1),success,"a,""b""\nc"`);
    expect(body).toContain(`,${last.prevHash},${last.hash}\r\n`);
    expect(body.replace('\ufeff', '').split('\r\n')[0]?.split(',')).toHaveLength(20);
  });

  it('as OCSF are one event a line, whose raw data are the records', async () => {
    await record(3);
    const events = linesOf((await exported('format=ocsf')).body).map(
      (line) => JSON.parse(line) as { class_uid: number; raw_data: string },
    );
    const ndjson = linesOf((await exported('format=ndjson')).body);
    expect(events.map(({ raw_data }) => raw_data)).toEqual(ndjson.slice(0, events.length));
    expect(new Set(events.map(({ class_uid }) => class_uid))).toEqual(new Set([3001, 3004, 6003]));
  });

  it('are refused when they cannot be recorded', async () => {
    jest.spyOn(app.get(AuditLog), 'record').mockRejectedValueOnce(new Error('disk full'));
    expect((await exported('format=ndjson')).statusCode).toBe(500);
  });

  it('end when the client goes away', async () => {
    await record(4_000);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const read = countingRecords(app.get(AuditReader));
    const request = get({ port, path: `${EXPORT}?format=ocsf`, headers: as('auditor') });
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { destroy(): void }];
    await once(response, 'data');
    response.destroy();
    while (!read.ended) await new Promise(setImmediate);
    expect(read.count).toBeLessThan(4_000);
  });
});
