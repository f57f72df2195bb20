import { createHash, createPublicKey } from 'node:crypto';
import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditPublicKeyDto, CheckpointPageDto } from '../../src/audit/api/audit.dto';
import { verifyRecords } from '../../src/audit/verifier/verify-records';
import { createApp } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { loadRelease, type ReleaseFixture } from '../../scripts/upgrade-test/load-release';
import { releases } from '../../scripts/upgrade-test/releases';
import { inTodaysNames } from '../../scripts/upgrade-test/todays-names';

jest.setTimeout(60_000);

describe.each(releases.map((one) => [one.version, one] as const))('Of release %s', (version, named) => {
  describeOnSharedDatabase('a database', (place) => {
    let release: ReleaseFixture;
    let app: NestFastifyApplication;

    beforeAll(async () => {
      release = await loadRelease(place(), version);
      app = await start();
    });
    afterAll(() => app.close());

    // Nothing listens where the organisation is: every answer comes from what the release has stored.
    const start = () => {
      const { env, expected } = release;
      return createApp({ env: { ...env, ROLECALL_BOOTSTRAP_API_KEY: expected.keys.admin } });
    };
    const get = (url: string, key = release.expected.keys.admin) =>
      app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } });
    const log = async () => (await get('/api/v1/audit/export?format=ndjson')).payload.trimEnd().split('\n');

    it('is answered from as before, in the names of today', async () => {
      const answers = release.expected.answers.filter(
        ({ path }) => !path.startsWith('/api/v1/audit/checkpoints'),
      );
      expect(answers.length).toBeGreaterThan(60);
      for (const { path, body, text } of answers) {
        const answer = await get(path);
        const said = text === undefined ? answer.json<unknown>() : answer.payload.replace(/^\uFEFF/, '');
        expect({ path, status: answer.statusCode, said }).toMatchObject({
          path,
          status: 200,
          said: text ?? comparable(inTodaysNames(body, named)),
        });
      }
    });

    it('knows its API keys: who was let in is, who was refused is', async () => {
      const { live, checker, revoked, expired } = release.expected.keys;
      const statuses = [];
      for (const key of [live, checker, revoked, expired]) {
        statuses.push((await get('/api/v1/api-keys', key)).statusCode);
      }
      expect(statuses).toEqual([200, 403, 401, 401]);
      expect(
        (
          await get('/api/v1/check-permission?userId=demo-allowed&permission=routing:queue:edit', checker)
        ).json(),
      ).toMatchObject({ allowed: true });
    });

    it('keeps every record of its log byte for byte, and verifies with all of its checkpoints', async () => {
      const lines = await log();
      const { records, sha256 } = release.expected.log;
      const before = lines
        .slice(0, records)
        .map((line) => `${line}\n`)
        .join('');
      expect(createHash('sha256').update(before).digest('hex')).toBe(sha256);
      const { publicKey } = (await get('/api/v1/audit/public-key')).json<AuditPublicKeyDto>();
      const report = await verifyRecords(Readable.from(lines), {
        checkpoints: release.checkpoints,
        publicKeys: [createPublicKey(publicKey)],
      });
      expect(report).toMatchObject({ verified: true, findings: [] });
      const kept = (await get('/api/v1/audit/checkpoints?pageSize=200')).json<CheckpointPageDto>();
      expect(kept.items).toEqual(expect.arrayContaining([...release.checkpoints]));
    });

    it('goes on with its log, and says the same after another start', async () => {
      const first = await log();
      await app.close();
      app = await start();
      const second = await log();
      expect(second.length).toBeGreaterThan(first.length);
      expect(second.slice(0, first.length)).toEqual(first);
      const id = release.expected.answers.find(({ path }) => path.startsWith('/api/v1/purposes/'))!.path;
      expect((await get(id)).statusCode).toBe(200);
    });
  });
});

/**
 * How many calls are left is a guess of the release that answers: today's changes prove more, at more calls. Findings are
 * evaluated again at the start of a release that knows more checks.
 */
function comparable(body: unknown): unknown {
  const differing = ['remainingCalls', 'remainingMinutes', 'evaluatedAt', 'lastSeenAt'];
  // Licences that someone set are no longer shown: /api/v1/licenses/roles says what a role needs.
  const gone = ['baseLicense', 'addonLicenses'];
  return JSON.parse(JSON.stringify(body), (name, value: unknown) =>
    differing.includes(name) || gone.includes(name) ? undefined : value,
  );
}
