import { appendFileSync, readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditEventPageDto, VerificationDto } from '../../src/audit/api/audit.dto';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { CheckpointStore } from '../../src/audit/checkpoints/checkpoint-store';
import { AuditLog } from '../../src/audit/log/audit-log';
import { Database } from '../../src/database/database';
import type { DatabaseSettings } from '../../src/config/settings';
import { OLD_LENGTH, StoredLog, stateOf, type LogState } from '../../scripts/log-attack-test/stored-log';
import { as } from '../support/audit-app';
import { keyCreated } from '../support/audit-events';
import { AuditHarness } from '../support/audit-harness';
import { describeOnEachDatabase } from '../support/each-database';
import { pino } from 'pino';

describeOnEachDatabase('an audit log that was restored from a backup', (_open, { place }) => {
  let harness: AuditHarness;
  let settings: DatabaseSettings;
  let backup: LogState;
  let lines: string[];

  const start = (env: Record<string, string> = {}) => {
    const logger = pino({}, { write: (line: string) => void lines.push(line) });
    return harness.start({ at: settings, env: { AUDIT_CHECKPOINT_LOG: 'off', ...env }, logger });
  };
  const record = async (app: NestFastifyApplication, count: number) => {
    for (let i = 0; i < count; i++) await app.get(AuditLog).record(keyCreated());
    await app.get(Checkpointer).attempt(1);
  };
  const verify = async (app: NestFastifyApplication) => {
    const send = (method: 'GET' | 'POST', url: string) =>
      app.inject({ method, url, headers: as('auditor') }).then((answer) => answer.json<VerificationDto>());
    const { id } = await send('POST', '/api/v1/audit/verify');
    for (;;) {
      const job = await send('GET', `/api/v1/audit/verify/${id}`);
      if (job.finishedAt !== undefined) return job.result;
      await new Promise(setImmediate);
    }
  };
  const events = async (app: NestFastifyApplication, action: string) => {
    const url = `/api/v1/audit/events?action=${action}`;
    return (await app.inject({ url, headers: as('auditor') })).json<AuditEventPageDto>().items;
  };
  /** What the sentence of the log says to set. */
  const named = () => /AUDIT_ACCEPT_RESTORE=(\d+:[0-9a-f]{64})/.exec(lines.join('\n'))?.[1] ?? '';
  const stored = async (app: NestFastifyApplication) =>
    (await app.get(CheckpointStore).page(100)).items.map(({ seq }) => seq);

  beforeEach(async () => {
    harness = new AuditHarness(place);
    settings = await place();
    lines = [];
    const app = await start();
    await record(app, OLD_LENGTH);
    backup = await stateOf(app.get(Database).kysely);
    await record(app, 5);
    await record(app, 5);
    await new StoredLog(app.get(Database).kysely, backup).restoreOld();
    await harness.stop(app);
  });
  afterEach(() => harness.end());

  it('is signed no more, which is said and recorded once, and found by every verification', async () => {
    const before = backup.checkpoints.map(({ seq }) => seq);
    for (let round = 0; round < 2; round++) {
      const app = await start();
      await record(app, 30);
      expect(await stored(app)).toEqual(before);
      expect(await events(app, 'audit.fork_found')).toHaveLength(1);
      expect(await verify(app)).toMatchObject({
        verified: false,
        findings: expect.arrayContaining([
          expect.objectContaining({ kind: 'checkpoint_hash_differs' }),
          expect.objectContaining({ kind: 'fork_recorded' }),
        ]) as [],
      });
      await harness.stop(app);
    }
    expect(lines.filter((line) => line.includes('AUDIT_ACCEPT_RESTORE=')).join()).not.toMatch(
      /"stack"|"err"/,
    );
  });

  it('is signed and verifies again once its restore was accepted, with and without the setting', async () => {
    const first = await start();
    await record(first, 3);
    await harness.stop(first);
    const withSetting: Record<string, string> = { AUDIT_ACCEPT_RESTORE: named() };
    for (const env of [withSetting, {}]) {
      const app = await start(env);
      await record(app, 20);
      expect(await verify(app)).toMatchObject({ verified: true, findings: [], notCovered: 0 });
      expect(await events(app, 'audit.restore_accepted')).toHaveLength(1);
      await harness.stop(app);
    }
    const file = readFileSync(harness.checkpointFile, 'utf8').trim().split('\n');
    expect(file.length).toBeGreaterThan(4);
  });

  it('is not accepted by the name of another checkpoint', async () => {
    const app = await start({ AUDIT_ACCEPT_RESTORE: `3:${'a'.repeat(64)}` });
    await record(app, 3);
    expect(await stored(app)).toEqual(backup.checkpoints.map(({ seq }) => seq));
    expect(await events(app, 'audit.restore_accepted')).toEqual([]);
  });

  it('can be accepted once, and another fork after that is found', async () => {
    const first = await start();
    await record(first, 3);
    await harness.stop(first);
    const env = { AUDIT_ACCEPT_RESTORE: named() };
    const second = await start(env);
    await record(second, 20);
    expect(await verify(second)).toMatchObject({ verified: true });
    await new StoredLog(second.get(Database).kysely, backup).restoreOld();
    await harness.stop(second);
    const third = await start(env);
    await record(third, 60);
    expect(await verify(third)).toMatchObject({ verified: false });
  });

  it('verifies with lines in the file that a full disk cut off', async () => {
    const first = await start();
    await record(first, 3);
    await harness.stop(first);
    appendFileSync(harness.checkpointFile, '{"chain":"0198');
    const app = await start({ AUDIT_ACCEPT_RESTORE: named() });
    await record(app, 2);
    await record(app, 2);
    expect(await verify(app)).toMatchObject({ verified: true });
    const readable = readFileSync(harness.checkpointFile, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'));
    expect(readable.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual(
      expect.arrayContaining([...(await stored(app))]),
    );
  });
});
