import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { Database } from '../../src/database/database';
import { backupCommand } from '../../src/maintenance/backup/backup-command';
import { runCommand } from '../../src/maintenance/command';
import { restoreCommand } from '../../src/maintenance/restore/restore-command';
import { createAuditApp } from '../support/audit-app';
import { keyCreated } from '../support/audit-events';
import '../support/typescript-threads';

jest.setTimeout(60_000);

const AT = '2026-01-01T00:00:00.000Z';
const changeThatIs = (status: string) => ({
  id: `change-${status}`,
  status,
  status_reason: null,
  base_revision: 1,
  plan_sha256: '',
  item_count: 3,
  summary: '{}',
  origin: '{}',
  created_at: AT,
  created_by_type: 'api_key',
  created_by_id: 'bootstrap',
  created_by_person: null,
  expires_at: AT,
  approved_at: null,
  approved_by_type: null,
  approved_by_id: null,
  approved_by_person: null,
  started_at: AT,
  ended_at: null,
  revision: null,
});
const itemThatIs = (state: string, position: number) => ({
  change_id: 'change-applying',
  position,
  subject_type: 'user',
  subject_id: `user-${position}`,
  plan: '{}',
  state,
  outcome: null,
  calls: 0,
  attempts: 0,
  revision: null,
  lease: state === 'writing' ? 'lease' : null,
  lease_until: '',
  ended_at: null,
});

describe('a backup of SQLite', () => {
  let folder: string;
  let apps: NestFastifyApplication[];
  let lines: string[];
  const dataDir = () => join(folder, 'data');
  const env = () => ({
    DATA_DIR: dataDir(),
    AUDIT_CHECKPOINT_FILE: join(folder, 'elsewhere.ndjson'),
    AUDIT_CHECKPOINT_LOG: 'off',
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-backup-'));
    [apps, lines] = [[], []];
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    rmSync(folder, { recursive: true });
  });

  const start = async (more: Record<string, string> = {}) => {
    const logger = pino({}, { write: (line: string) => void lines.push(line) });
    const app = await createAuditApp({ dataDir: dataDir() }, { env: { ...env(), ...more }, logger });
    apps.push(app);
    return app;
  };
  const stop = async (app: NestFastifyApplication) => {
    apps = apps.filter((running) => running !== app);
    await app.close();
  };
  const record = async (app: NestFastifyApplication, count = 3) => {
    for (let i = 0; i < count; i++) await app.get(AuditLog).record(keyCreated());
    await app.get(Checkpointer).attempt(1);
    return app.get(AuditReader).head();
  };
  const backUp = async () => {
    const { exitCode, stdout, stderr } = await runCommand(backupCommand, [join(folder, 'backups')], env);
    expect([exitCode, stderr]).toEqual([0, '']);
    return stdout.split('\n')[0]!;
  };
  const restore = (backup: string, ...flags: string[]) => runCommand(restoreCommand, [backup, ...flags], env);
  const actions = async (app: NestFastifyApplication, action: Parameters<AuditReader['withAction']>[0]) =>
    (await app.get(AuditReader).withAction(action)).map(({ after }) => after);

  it('made beside the running service holds what was recorded before, and only its owner may read it', async () => {
    const head = await record(await start());
    const backup = await backUp();
    const files = [
      'audit-checkpoints.ndjson',
      'audit-signing-key.pem',
      'audit-signing-key.pub.pem',
      'manifest.json',
      'rolecall.db',
    ];
    expect(readdirSync(backup).sort()).toEqual(files);
    expect(
      [backup, ...files.map((file) => join(backup, file))].map((path) => statSync(path).mode & 0o077),
    ).toEqual(Array.from({ length: 6 }, () => 0));
    expect(JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'))).toMatchObject({
      auditHead: head,
    });
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  it('brings a lost machine back, with its key, its checkpoints and a record of the restore', async () => {
    const app = await start();
    const head = await record(app);
    const backup = await backUp();
    await stop(app);
    rmSync(dataDir(), { recursive: true });
    rmSync(env().AUDIT_CHECKPOINT_FILE);
    expect(await restore(backup)).toMatchObject({ exitCode: 0, stderr: '' });
    const again = await start();
    await again.get(Checkpointer).attempt(1);
    expect((await again.get(AuditReader).record(head.seq)).hash).toBe(head.hash);
    expect(await actions(again, 'database.restored')).toEqual([
      expect.objectContaining({ head: { seq: head.seq, hash: head.hash } }),
    ]);
    expect(await actions(again, 'audit.checkpoint_key_created')).toHaveLength(1);
    expect(await actions(again, 'audit.fork_found')).toEqual([]);
    await stop(again);
    expect(await actions(await start(), 'database.restored')).toHaveLength(1);
  });

  it('pauses what was being applied: it may have been rolled back since', async () => {
    const app = await start();
    const { kysely } = app.get(Database);
    await kysely.insertInto('change').values(['applying', 'applied'].map(changeThatIs)).execute();
    await kysely
      .insertInto('change_item')
      .values(['writing', 'applied', 'planned'].map(itemThatIs))
      .execute();
    const backup = await backUp();
    await stop(app);
    expect((await restore(backup, '--force')).stdout).toContain('being applied: change-applying.');
    const restored = await start();
    const { kysely: after } = restored.get(Database);
    const changes = after.selectFrom('change').select(['id', 'status', 'status_reason']).orderBy('id');
    expect(await changes.execute()).toEqual([
      { id: 'change-applied', status: 'applied', status_reason: null },
      { id: 'change-applying', status: 'paused', status_reason: 'restored' },
    ]);
    const items = await after
      .selectFrom('change_item')
      .select(['state', 'lease'])
      .orderBy('position')
      .execute();
    expect(items.map(({ state }) => state)).toEqual(['planned', 'applied', 'planned']);
    expect(items[0]!.lease).toBeNull();
    expect(await actions(restored, 'database.restored')).toEqual([
      expect.objectContaining({ pausedChanges: ['change-applying'] }),
    ]);
  });

  it('that is older is noticed by the file of checkpoints, and goes on once it is accepted as the command said', async () => {
    const app = await start();
    await record(app);
    const backup = await backUp();
    await record(app);
    await stop(app);
    const { exitCode, stdout } = await restore(backup, '--force');
    const [, accept = ''] = /AUDIT_ACCEPT_RESTORE=(\d+:[0-9a-f]{64})/.exec(stdout) ?? [];
    expect([exitCode, accept]).toEqual([0, expect.any(String)]);
    const forked = await start();
    await record(forked);
    expect(await actions(forked, 'audit.fork_found')).toHaveLength(1);
    expect(lines.join()).toContain(`AUDIT_ACCEPT_RESTORE=${accept}`);
    await stop(forked);
    const accepted = await start({ AUDIT_ACCEPT_RESTORE: accept });
    const head = await record(accepted);
    expect(accepted.get(Checkpointer).last?.seq).toBe(head.seq);
    expect(await actions(accepted, 'audit.restore_accepted')).toHaveLength(1);
  });

  it('is not restored into a database in use, nor over one without being told to; the former one is kept', async () => {
    const app = await start();
    const head = await record(app);
    const backup = await backUp();
    expect(await restore(backup, '--force')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`the process ${process.pid}`) as string,
    });
    await stop(app);
    expect(await restore(backup)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('--force') as string,
    });
    expect(await actions(await start(), 'database.restored')).toEqual([]);
    await stop(apps[0]!);
    const { stdout } = await restore(backup, '--force');
    const [, former = ''] = /former database is now (.*)\./.exec(stdout) ?? [];
    expect(existsSync(former)).toBe(true);
    expect(head.seq).toBeGreaterThan(0);
  });

  it.each([
    ['rolecall.db', 'SHA-256 differs'],
    ['audit-signing-key.pem', 'SHA-256 differs'],
    ['manifest.json', 'is not a backup'],
  ])('with a changed %s is refused', async (file, sentence) => {
    const app = await start();
    await record(app);
    const backup = await backUp();
    await stop(app);
    appendFileSync(join(backup, file), 'x');
    expect(await restore(backup, '--force')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(sentence) as string,
    });
  });

  it('with a manifest of another log is refused, although its checksums are right', async () => {
    const app = await start();
    await record(app);
    const backup = await backUp();
    await stop(app);
    const file = join(backup, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { auditHead: object };
    writeFileSync(file, JSON.stringify({ ...manifest, auditHead: { ...manifest.auditHead, seq: 99 } }));
    expect(await restore(backup, '--force')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('record 99') as string,
    });
    expect(readdirSync(dataDir()).filter((name) => /restoring|before/.test(name))).toEqual([]);
  });

  it('makes room when told how many to keep', async () => {
    await start();
    const first = await backUp();
    const { stdout } = await runCommand(backupCommand, [join(folder, 'backups'), '--keep', '1'], env);
    expect(stdout).toContain('Older backups deleted: 1.');
    expect(existsSync(first)).toBe(false);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  it('leaves out a signing key that is kept apart from the data', async () => {
    const key = { AUDIT_SIGNING_KEY_FILE: join(folder, 'secrets', 'key.pem') };
    await record(await start(key));
    const { stdout } = await runCommand(backupCommand, [join(folder, 'backups')], () => ({
      ...env(),
      ...key,
    }));
    const [backup = ''] = stdout.split('\n');
    expect(readdirSync(backup)).not.toContain('audit-signing-key.pem');
    expect(readdirSync(backup)).toContain('audit-signing-key.pub.pem');
    expect(stdout).toContain('The signing key is not in it');
  });

  it.each([[[]], [['a', 'b']], [['--unknown', 'a']], [['a', '--keep', '0']]])(
    'is refused with the usage when called with %j',
    async (args) => {
      expect(await runCommand(backupCommand, args, env)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('Usage: rolecall-backup') as string,
      });
    },
  );

  it('of PostgreSQL is left to pg_dump', async () => {
    const url = { DATABASE_URL: 'postgres://127.0.0.1/rolecall' };
    expect(await runCommand(backupCommand, [folder], () => url)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('pg_dump') as string,
    });
  });
});
