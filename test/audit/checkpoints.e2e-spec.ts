import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { AuditPublicKeyDto, CheckpointPageDto } from '../../src/audit/api/audit.dto';
import { isSignedBy, type Checkpoint } from '../../src/audit/checkpoint';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { CheckpointStore } from '../../src/audit/checkpoints/checkpoint-store';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { Database } from '../../src/database/database';
import { as } from '../support/audit-app';
import { keyCreated } from '../support/audit-events';
import { AuditHarness } from '../support/audit-harness';
import { describeOnEachDatabase } from '../support/each-database';

describeOnEachDatabase('checkpoints', (open, { place, dialect }) => {
  let harness: AuditHarness;

  beforeEach(() => (harness = new AuditHarness(place)));
  afterEach(() => harness.end());

  const inFile = () =>
    existsSync(harness.checkpointFile)
      ? readFileSync(harness.checkpointFile, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Checkpoint)
      : [];
  const record = async (app: NestFastifyApplication, count: number) => {
    for (let i = 0; i < count; i++) await app.get(AuditLog).record(keyCreated());
  };
  /** Lets whatever checkpoint is under way end, without making one. */
  const settle = (app: NestFastifyApplication) => app.get(Checkpointer).attempt(Number.MAX_SAFE_INTEGER);
  const stored = async (app: NestFastifyApplication) =>
    (await app.get(CheckpointStore).page(100)).items.map(({ seq }) => seq);

  it('are made after every so many records, no sooner', async () => {
    const app = await harness.start({ env: { AUDIT_CHECKPOINT_EVERY: '5' } });
    await record(app, 2);
    await settle(app);
    expect(await stored(app)).toEqual([]);
    await record(app, 1);
    await settle(app);
    await record(app, 4);
    await settle(app);
    expect(await stored(app)).toEqual([5]);
    await record(app, 1);
    await settle(app);
    expect(await stored(app)).toEqual([10, 5]);
  });

  it('are made at the end of the service, after its last record, and lie outside the database too', async () => {
    const settings = await place();
    const app = await harness.start({ at: settings });
    await harness.stop(app);
    const database = await open(settings);
    const { seq, hash } = await new AuditReader(database).head();
    expect(await new AuditReader(database).record(seq)).toMatchObject({ action: 'service.stopped' });
    expect(inFile()).toMatchObject([{ seq, hash }]);
    expect(await new CheckpointStore(database).newest()).toEqual(inFile()[0]);
  });

  it('are signed with the key that the service shows', async () => {
    const app = await harness.start();
    await app.get(Checkpointer).attempt(1);
    const get = (path: string) => app.inject({ url: `/api/v1/audit/${path}`, headers: as('auditor') });
    const { items } = (await get('checkpoints')).json<CheckpointPageDto>();
    const { publicKey, keyId, algorithm } = (await get('public-key')).json<AuditPublicKeyDto>();
    expect(isSignedBy(items[0] as Checkpoint, createPublicKey(publicKey))).toBe(true);
    expect([algorithm, keyId]).toEqual(['Ed25519', items[0]?.keyId]);
  });

  it('are listed by pages, the newest first', async () => {
    const app = await harness.start();
    for (let i = 0; i < 3; i++) {
      await record(app, 1);
      await app.get(Checkpointer).attempt(1);
    }
    const get = async (query: string) =>
      (
        await app.inject({ url: `/api/v1/audit/checkpoints?pageSize=2${query}`, headers: as('auditor') })
      ).json<CheckpointPageDto>();
    const first = await get('');
    const second = await get(`&pageToken=${first.nextPageToken}`);
    expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual([5, 4, 3]);
    expect(second.nextPageToken).toBeUndefined();
  });

  it('are made at an interval when there is anything new', async () => {
    const app = await harness.start({ env: { AUDIT_CHECKPOINT_INTERVAL: '1s' } });
    while ((await stored(app)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await stored(app)).toEqual([2]);
    await app.get(Checkpointer).attempt(1);
    await app.get(Checkpointer).attempt(1);
    expect(await stored(app)).toEqual([2]);
  });

  it('are lines of the log unless that is turned off', async () => {
    const linesWith = async (env: Record<string, string>) => {
      const lines: string[] = [];
      const app = await harness.start({ env, logger: pino({}, { write: (line) => void lines.push(line) }) });
      await app.get(Checkpointer).attempt(1);
      return lines.filter((line) => line.includes('"signature"'));
    };
    expect(await linesWith({})).toHaveLength(1);
    expect(await linesWith({ AUDIT_CHECKPOINT_LOG: 'off' })).toHaveLength(0);
  });

  it('are tried again after one could not be made', async () => {
    const app = await harness.start();
    await app.get(Checkpointer).attempt(1);
    const take = jest.spyOn(app.get(CheckpointStore), 'take').mockRejectedValueOnce(new Error('disk full'));
    await record(app, 1);
    await app.get(Checkpointer).attempt(1);
    expect(await stored(app)).toEqual([2]);
    await app.get(Checkpointer).attempt(1);
    expect(await stored(app)).toEqual([3, 2]);
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('keep the service from starting when their file cannot be written', async () => {
    await expect(harness.start({ env: { AUDIT_CHECKPOINT_FILE: '/proc/none/here' } })).rejects.toThrow(
      'ENOENT',
    );
  });

  it('count what is appended in a transaction of its own', async () => {
    const app = await harness.start({ env: { AUDIT_CHECKPOINT_EVERY: '3' } });
    await app.get(Database).transaction((tx) => app.get(AuditLog).append(tx, keyCreated()));
    await settle(app);
    expect(await stored(app)).toEqual([3]);
  });

  const onPostgres = dialect === 'postgres' ? it : it.skip;

  onPostgres('of several instances neither double nor fork', async () => {
    const settings = await place();
    const env = { AUDIT_CHECKPOINT_EVERY: '10' };
    const apps = [await harness.start({ at: settings, env }), await harness.start({ at: settings, env })];
    await Promise.all(apps.map((app) => record(app, 50)));
    await Promise.all(apps.map((app) => app.get(Checkpointer).attempt(1)));
    const [first] = apps as [NestFastifyApplication];
    const { items } = await first.get(CheckpointStore).page(100);
    const reader = first.get(AuditReader);
    for (const { seq, hash } of items) expect((await reader.record(seq)).hash).toBe(hash);
    expect(new Set(items.map(({ seq }) => seq)).size).toBe(items.length);
    expect(inFile()).toHaveLength(items.length);
  });
});
