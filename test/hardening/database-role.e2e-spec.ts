import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { VerificationDto } from '../../src/audit/api/audit.dto';
import { describeOnPostgres } from '../support/each-database';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { createApp } from '../support/create-app';

const operations = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');
/** The statements of docs/operations.md, exactly as they stand there. */
const [, statements = ''] = /```sql\n(create role rolecall_app .*?)```/s.exec(operations) ?? [];

jest.setTimeout(120_000);

describeOnPostgres(
  'a database role with the rights of docs/operations.md and no others',
  (open, { place }) => {
    const role = `rolecall_app_${randomUUID().replaceAll('-', '')}`;
    let owner: Client;
    let url: URL;

    const migrated = async () => {
      const settings = await place();
      // What `npm run migrate` does, as the owner.
      await (await open(settings)).close();
      return prepare(settings.url);
    };
    const prepare = async (ownerUrl = '') => {
      owner = new Client({ connectionString: ownerUrl });
      await owner.connect();
      url = new URL(ownerUrl);
      url.username = role;
    };

    afterEach(async () => {
      await owner.query(`drop owned by ${role}`);
      await owner.query(`drop role ${role}`);
      await owner.end();
    });

    it('lets the service start, read the organisation, record, sign and verify', async () => {
      await migrated();
      await owner.query(statements.replaceAll('rolecall_app', role));
      const service = await ServiceWithSimulator.start({}, { DATABASE_URL: url.href });
      try {
        const key = { name: 'nightly check', roles: ['access-checker'] };
        expect((await service.post('/api/v1/api-keys', key)).status).toBe(201);
        const { body } = await service.post<VerificationDto>('/api/v1/audit/verify');
        let job = body;
        while (job.finishedAt === undefined) {
          await new Promise(setImmediate);
          job = (await service.get<VerificationDto>(`/api/v1/audit/verify/${job.id}`)).body;
        }
        expect(job.result).toMatchObject({ verified: true, notCovered: 0 });
        expect((await service.get('/health/ready')).status).toBe(200);
      } finally {
        await service.stop();
      }
    });

    it.each([
      'delete from audit_record',
      "update audit_record set record = '{}'",
      'truncate audit_record',
      'delete from audit_checkpoint',
      "update audit_checkpoint set hash = ''",
      'delete from audit_head',
      "update audit_head set chain = ''",
      'drop table audit_record',
      'create table another (one int)',
      'delete from migration',
    ])('refuses: %s', async (statement) => {
      await migrated();
      await owner.query(statements.replaceAll('rolecall_app', role));
      const client = new Client({ connectionString: url.href });
      await client.connect();
      try {
        await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
      } finally {
        await client.end();
      }
    });

    it('ends the start with a sentence when the owner has yet to migrate', async () => {
      const settings = await place();
      await prepare(settings.url);
      await owner.query(`create role ${role} login; grant usage on schema public to ${role}`);
      await owner.query(`revoke create on schema public from public`);
      await expect(createApp({ env: { DATABASE_URL: url.href } })).rejects.toThrow(/npm run migrate/);
    });
  },
);
