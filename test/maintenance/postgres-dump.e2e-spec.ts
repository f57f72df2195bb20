import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { keyCreated } from '../support/audit-events';
import { AuditHarness } from '../support/audit-harness';
import { describeOnPostgres } from '../support/each-database';
import { postgresSettings } from '../support/postgres-databases';

jest.setTimeout(60_000);

describeOnPostgres(
  'a dump of the database, made and restored as operations.md says',
  (_open, { place }) => {
    let harness: AuditHarness;
    let lines: string[];
    beforeEach(() => {
      harness = new AuditHarness(place);
      lines = [];
    });
    afterEach(() => harness.end());

    const logger = () => pino({}, { write: (line: string) => void lines.push(line) });
    const record = async (app: NestFastifyApplication) => {
      for (let i = 0; i < 3; i++) await app.get(AuditLog).record(keyCreated());
      await app.get(Checkpointer).attempt(1);
      return app.get(AuditReader).head();
    };

    it('has what was recorded before it, is noticed by its checkpoints, and goes on once it is accepted', async () => {
      const original = await place();
      const app = await harness.start({ at: original, logger: logger() });
      const head = await record(app);
      const dump = join(harness.folder, 'rolecall.dump');
      execFileSync('pg_dump', ['--format=custom', '--no-owner', `--file=${dump}`, original.url!]);
      await record(app);
      await harness.stop(app);
      const empty = await postgresSettings({ migrated: false });
      try {
        execFileSync('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${empty.settings.url}`, dump]);
        const restored = await harness.start({ at: empty.settings, logger: logger() });
        expect((await restored.get(AuditReader).record(head.seq)).hash).toBe(head.hash);
        await record(restored);
        expect(await restored.get(AuditReader).withAction('audit.fork_found')).toHaveLength(1);
        await harness.stop(restored);
        const [, accept = ''] = /AUDIT_ACCEPT_RESTORE=(\d+:[0-9a-f]{64})/.exec(lines.join()) ?? [];
        const env = { AUDIT_ACCEPT_RESTORE: accept };
        const accepted = await harness.start({ at: empty.settings, env, logger: logger() });
        expect((await record(accepted)).seq).toBe(accepted.get(Checkpointer).last?.seq);
        await harness.stop(accepted);
      } finally {
        await empty.remove();
      }
    });
  },
  ['pg_dump', 'pg_restore'],
);
