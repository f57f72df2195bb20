import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditPublicKeyDto, VerificationDto } from '../../src/audit/api/audit.dto';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { run as verifyOffline } from '../../src/audit/verifier/run';
import type { VerificationReport } from '../../src/audit/verifier/verification-report';
import type { DatabaseSettings } from '../../src/config/settings';
import { runCommand } from '../../src/maintenance/command';
import { rotateCommand } from '../../src/maintenance/keys/rotate-command';
import { as } from '../support/audit-app';
import { keyCreated } from '../support/audit-events';
import { AuditHarness } from '../support/audit-harness';
import { describeOnEachDatabase } from '../support/each-database';

describeOnEachDatabase('a signing key that is rotated', (_open, { place }) => {
  let harness: AuditHarness;
  let settings: DatabaseSettings;

  beforeEach(async () => {
    harness = new AuditHarness(place);
    settings = await place();
  });
  afterEach(() => harness.end());

  const start = () => harness.start({ at: settings, env: { AUDIT_CHECKPOINT_LOG: 'off' } });
  const get = async <Body>(app: NestFastifyApplication, url: string) =>
    (await app.inject({ url: `/api/v1/audit/${url}`, headers: as('auditor') })).json<Body>();
  const record = async (app: NestFastifyApplication) => {
    for (let i = 0; i < 3; i++) await app.get(AuditLog).record(keyCreated());
    await app.get(Checkpointer).attempt(1);
  };
  const rotate = (...args: string[]) =>
    runCommand(rotateCommand, args, () => ({ AUDIT_SIGNING_KEY_FILE: harness.keyFile }));
  const verify = async (app: NestFastifyApplication) => {
    const url = '/api/v1/audit/verify';
    const { id } = (
      await app.inject({ method: 'POST', url, headers: as('auditor') })
    ).json<VerificationDto>();
    for (;;) {
      const job = await get<VerificationDto>(app, `verify/${id}`);
      if (job.finishedAt !== undefined) return job.result;
      await new Promise(setImmediate);
    }
  };
  /** The log before and after a rotation, and after a restart with the new key. */
  const rotated = async (...args: string[]) => {
    const before = await start();
    await record(before);
    const { keyId } = await get<AuditPublicKeyDto>(before, 'public-key');
    expect(await rotate(...args)).toMatchObject({ exitCode: 0, stderr: '' });
    await record(before);
    await harness.stop(before);
    const app = await start();
    await record(app);
    return { app, formerKeyId: keyId };
  };
  const offline = async (app: NestFastifyApplication, keyFile: string) => {
    const answer = await app.inject({ url: '/api/v1/audit/export?format=ndjson', headers: as('auditor') });
    const file = join(harness.folder, 'export.ndjson');
    writeFileSync(file, answer.payload);
    const { stdout } = await verifyOffline([
      file,
      '--checkpoint',
      harness.checkpointFile,
      '--public-key',
      keyFile,
      '--json',
    ]);
    return JSON.parse(stdout) as VerificationReport;
  };

  it('leaves every checkpoint verifiable, by the service and offline, with the file beside the key', async () => {
    const { app, formerKeyId } = await rotated();
    const { checkpoints, ...verdict } = (await verify(app))!;
    expect(verdict).toMatchObject({ verified: true, trust: 'pinned_key', notCovered: 0 });
    expect(checkpoints.map(({ state }) => state)).not.toContain('other_key');
    const report = await offline(app, join(harness.folder, 'key.pub.pem'));
    expect(report).toMatchObject({ verified: true, trust: 'pinned_key' });
    expect(new Set(report.checkpoints.map(({ keyId }) => keyId)).size).toBe(2);
    const answer = await get<AuditPublicKeyDto>(app, 'public-key');
    expect(answer.retiredKeys.map(({ keyId }) => keyId)).toEqual([formerKeyId]);
    const saved = join(harness.folder, 'public-key.json');
    writeFileSync(saved, JSON.stringify(answer));
    expect(await offline(app, saved)).toMatchObject({ verified: true });
  });

  it('is recorded once, and the former key stays in the file that only its owner reads', async () => {
    const { app, formerKeyId } = await rotated();
    await harness.stop(app);
    const rotations = await (await start()).get(AuditReader).withAction('audit.checkpoint_key_rotated');
    expect(rotations.map(({ before }) => before)).toEqual([{ keyId: formerKeyId }]);
    expect(statSync(harness.keyFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(harness.keyFile, 'utf8').match(/BEGIN (PRIVATE|PUBLIC) KEY/g)).toHaveLength(2);
  });

  it('because it leaked counts no more', async () => {
    const { app } = await rotated('--compromised');
    const result = (await verify(app))!;
    expect(result).toMatchObject({ verified: true, notCovered: 0 });
    expect(result.checkpoints.map(({ state }) => state)).toContain('other_key');
    expect((await offline(app, join(harness.folder, 'key.pub.pem'))).verified).toBe(false);
  });

  it('twice keeps all three', async () => {
    const { app } = await rotated();
    await rotate();
    await harness.stop(app);
    const again = await start();
    await record(again);
    expect(await verify(again)).toMatchObject({ verified: true, notCovered: 0 });
    expect((await get<AuditPublicKeyDto>(again, 'public-key')).retiredKeys).toHaveLength(2);
  });
});
