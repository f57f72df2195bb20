import type { AuditRecord } from '../../src/audit/audit-record';
import type { AuditEvent } from '../../src/audit/event/audit-event';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditedWork, type IntendedAction } from '../../src/audit/log/audited-work';
import { MissingPermissionError } from '../../src/auth/auth.errors';
import { NotFoundError } from '../../src/common/errors';
import type { Database } from '../../src/database/database';
import { describeOnEachDatabase } from '../support/each-database';

type Revocation = Extract<AuditEvent, { action: 'api_key.revoked' }>;

const revocation: IntendedAction<Revocation> = {
  action: 'api_key.revoked',
  actor: { type: 'api_key', id: 'bootstrap' },
  target: { type: 'api_key', id: 'key-1' },
  requestId: 'request-1',
};
const state = { name: 'nightly', roles: ['auditor'], expiresAt: null };

describeOnEachDatabase('audited work', (open) => {
  let database: Database;
  let work: AuditedWork;
  let log: AuditLog;

  beforeEach(async () => {
    database = await open();
    log = new AuditLog(database);
    work = new AuditedWork(database, log);
  });

  const records = async () => {
    const rows = await database.kysely.selectFrom('audit_record').select('record').orderBy('seq').execute();
    return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
  };

  /** Something that work changes. */
  const checkpoint = { seq: 7, chain: 'c', hash: 'h', time: 't', key_id: 'k', signature: 's' };
  const changed = async () =>
    (await database.kysely.selectFrom('audit_checkpoint').selectAll().execute()).length === 1;

  it('is recorded with what it did, and gives its value', async () => {
    const value = await work.run<Revocation, string>(revocation, async (tx) => {
      await tx.insertInto('audit_checkpoint').values(checkpoint).execute();
      return { value: 'done', recorded: { before: state } };
    });
    expect([value, await changed()]).toEqual(['done', true]);
    expect(await records()).toMatchObject([
      { ...revocation, outcome: 'success', before: state, after: null },
    ]);
  });

  it('is undone when it cannot be recorded', async () => {
    const refused = work.run(revocation, async (tx) => {
      await tx.insertInto('audit_checkpoint').values(checkpoint).execute();
      return { value: 'done', recorded: { before: { password: 'hunter2' } as never } };
    });
    await expect(refused).rejects.toMatchObject({ code: 'secret_in_audit_event' });
    expect(await changed()).toBe(false);
    expect(await records()).toMatchObject([
      { outcome: 'failed', reason: expect.stringMatching(/^secret_in_audit_event: /) as string },
    ]);
  });

  it.each([
    [new NotFoundError('Key not found.'), 'failed', 'not_found: Key not found.'],
    [
      new MissingPermissionError('audit:read'),
      'refused',
      'missing_permission: This needs the permission audit:read. Required one of: auditor, admin.',
    ],
    [new Error('password is hunter2'), 'failed', 'internal_error'],
  ])('that throws %p changes nothing, and is recorded as %s', async (error, outcome, reason) => {
    const attempt = work.run(revocation, async (tx) => {
      await tx.insertInto('audit_checkpoint').values(checkpoint).execute();
      throw error;
    });
    await expect(attempt).rejects.toBe(error);
    expect(await changed()).toBe(false);
    expect(await records()).toMatchObject([{ ...revocation, outcome, reason }]);
  });

  it('fails with its own error when that cannot be recorded either', async () => {
    await log.close();
    const attempt = work.run(revocation, () => Promise.reject(new NotFoundError()));
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  });
});
