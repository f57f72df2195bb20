import type { AuditRecord } from '../../src/audit/audit-record';
import { sql } from 'kysely';
import type { AuditEvent } from '../../src/audit/event/audit-event';
import { recordContent } from '../../src/audit/event/record-content';
import { appendRecords } from '../../src/audit/log/append-records';
import { lockHead } from '../../src/audit/log/audit-head';
import { AuditLog, MAX_WAITING } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { GENESIS_HASH, hashRecord } from '../../src/audit/record-hash';
import type { Database } from '../../src/database/database';
import { keyCreated } from '../support/audit-events';
import { describeOnEachDatabase } from '../support/each-database';

async function storedRecords(database: Database): Promise<AuditRecord[]> {
  const rows = await database.kysely.selectFrom('audit_record').select('record').orderBy('seq').execute();
  return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
}

function expectChain(records: readonly AuditRecord[]): void {
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1));
  expect(records.map(({ prevHash }) => prevHash)).toEqual([
    GENESIS_HASH,
    ...records.slice(0, -1).map(({ hash }) => hash),
  ]);
  for (const record of records) expect(record.hash).toBe(hashRecord(record));
}

describeOnEachDatabase('the audit log', (open, { dialect, place }) => {
  it('chains what 32 writers record at the same time', async () => {
    const database = await open();
    const log = new AuditLog(database);
    const writers = Array.from({ length: 32 }, async (_, writer) => {
      for (let i = 0; i < 10; i++) await log.record(keyCreated({ requestId: `${writer}-${i}` }));
    });
    await Promise.all(writers);
    const records = await storedRecords(database);
    expect(new Set(records.map(({ requestId }) => requestId)).size).toBe(320);
    expectChain(records);
  });

  it('chains records of acts in their own transactions among those that stand alone', async () => {
    const database = await open();
    const log = new AuditLog(database);
    await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        index % 2 === 0
          ? log.record(keyCreated())
          : database.transaction((tx) => log.append(tx, keyCreated())),
      ),
    );
    const records = await storedRecords(database);
    expect(records).toHaveLength(32);
    expectChain(records);
  });

  it('resolves with the record as it is stored', async () => {
    const database = await open();
    const record = await new AuditLog(database).record(keyCreated());
    expect(await storedRecords(database)).toEqual([record]);
    expect(record).toMatchObject({ ...keyCreated(), v: 1, seq: 1, before: null, reason: null });
  });

  it('forgets the record of an act that was rolled back, and leaves no gap', async () => {
    const database = await open();
    const log = new AuditLog(database);
    await log.record(keyCreated());
    const act = database.transaction(async (tx) => {
      await log.append(tx, keyCreated({ requestId: 'undone' }));
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    await log.record(keyCreated({ requestId: 'after' }));
    const records = await storedRecords(database);
    expect(records.map(({ requestId }) => requestId)).toEqual(['request-1', 'after']);
    expectChain(records);
  });

  it('continues the chain after the service was started again', async () => {
    const settings = await place();
    const first = await open(settings);
    await new AuditLog(first).record(keyCreated());
    await first.close();
    const second = await open(settings);
    await new AuditLog(second).record(keyCreated());
    expectChain(await storedRecords(second));
  });

  // A clock that was ahead once must not give every later record the wrong time: the log goes back, and says so.
  it('says where its times go back, and goes on with the right ones', async () => {
    const database = await open();
    await new AuditLog(database).record(keyCreated());
    await sql`update audit_head set time = '2100-01-01T00:00:00.000Z'`.execute(database.kysely);
    const log = new AuditLog(database);
    const record = await log.record(keyCreated());
    await log.record(keyCreated());
    const records = await storedRecords(database);
    expect(records.map(({ action }) => action)).toEqual([
      'api_key.created',
      'clock.jumped',
      'api_key.created',
      'api_key.created',
    ]);
    expect(records[1]).toMatchObject({
      before: { time: '2100-01-01T00:00:00.000Z' },
      after: { time: records[1]!.time },
    });
    expect(record).toEqual(records[2]);
    expect(Math.abs(Date.parse(record.time) - Date.now())).toBeLessThan(60_000);
    expectChain(records);
  });

  it('finds records by their times where these go back', async () => {
    const database = await open();
    const jumped: AuditEvent = {
      action: 'clock.jumped',
      actor: { type: 'system', id: 'rolecall' },
      target: { type: 'clock', id: 'service' },
      outcome: 'success',
      before: null,
      after: null,
    };
    const events: [string, AuditEvent][] = [
      ['2026-01-01', keyCreated()],
      ['2026-06-01', keyCreated()],
      ['2026-01-02', jumped],
      ['2026-01-02', keyCreated()],
      ['2026-01-03', keyCreated()],
    ];
    for (const [day, event] of events) {
      await database.transaction(async (tx) => {
        const head = await lockHead(tx, dialect, Date.now);
        await appendRecords(tx, { ...head, now: `${day}T00:00:00.000Z` }, [recordContent(event)]);
      });
    }
    const reader = new AuditReader(database);
    const found = async (filter: object) => {
      const { items } = await reader.page({ filter, order: 'asc', size: 10 });
      return items.map(({ seq }) => seq);
    };
    expect(await found({ from: '2026-01-02T00:00:00.000Z' })).toEqual([2, 3, 4, 5]);
    expect(await found({ from: '2026-01-02T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' })).toEqual([
      3, 4, 5,
    ]);
    expect(await found({ to: '2026-01-02T00:00:00.000Z' })).toEqual([1]);
    expect(await found({ from: '2027-01-01T00:00:00.000Z' })).toEqual([]);
  });

  it('derives from the record whatever one can filter by', async () => {
    const database = await open();
    await new AuditLog(database).record(
      keyCreated({ actor: { type: 'jwt', id: 'Ann' }, reason: 'Nightly "JOB" für Ä', before: undefined }),
    );
    const row = await database.kysely.selectFrom('audit_record').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      actor_id: 'Ann',
      action: 'api_key.created',
      target_id: 'key-1',
      outcome: 'success',
    });
    expect(row.search.split('\n')).toEqual([
      'api_key.created',
      'ann',
      '',
      'key-1',
      'nightly check',
      'nightly "job" für Ä',
      '',
      '{"expiresat":null,"name":"nightly check","roles":["access-checker"]}',
      'request-1',
      '',
    ]);
  });

  it('takes text that a database cannot hold with a replacement character in its place', async () => {
    const database = await open();
    const record = await new AuditLog(database).record(keyCreated({ reason: 'a\0b\ud800c' }));
    expect(record.reason).toBe('a\uFFFDb\uFFFDc');
    expectChain(await storedRecords(database));
  });

  it('takes no more than its queue holds, and nothing once it is closed', async () => {
    const log = new AuditLog(await open());
    const taken = Array.from({ length: MAX_WAITING }, () => log.record(keyCreated()));
    await expect(log.record(keyCreated())).rejects.toMatchObject({ code: 'audit_queue_full', status: 503 });
    await log.close();
    expect((await Promise.all(taken)).at(-1)?.seq).toBe(MAX_WAITING);
    await expect(log.record(keyCreated())).rejects.toMatchObject({ code: 'audit_log_closed', status: 503 });
  });

  it('fails all who wait when the database does, and goes on once it answers again', async () => {
    const database = await open();
    const log = new AuditLog(database);
    const failing = jest.spyOn(database, 'transaction').mockRejectedValueOnce(new Error('disk full'));
    const both = await Promise.allSettled([log.record(keyCreated()), log.record(keyCreated())]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(failing).toHaveBeenCalledTimes(1);
    expect((await log.record(keyCreated())).seq).toBe(1);
  });
});

describeOnEachDatabase('the audit log of two instances', (open, { dialect, place }) => {
  const onPostgres = dialect === 'postgres' ? it : it.skip;

  onPostgres('is one chain, whoever appends', async () => {
    const settings = await place();
    const instances = [await open(settings), await open(settings)].map((database) => ({
      database,
      log: new AuditLog(database),
    }));
    const appends = instances.flatMap(({ database, log }) =>
      Array.from({ length: 100 }, async (_, index) => {
        if (index % 3 === 0) await database.transaction((tx) => log.append(tx, keyCreated()));
        else await log.record(keyCreated());
      }),
    );
    await Promise.all(appends);
    const records = await storedRecords(await open(settings));
    expect(records).toHaveLength(200);
    expectChain(records);
  });
});
