import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sql } from 'kysely';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import { createLogger } from '../../src/common/logger';
import { Database } from '../../src/database/database';
import { asAdmin, createApp } from '../support/create-app';
import { keyCreated } from '../support/audit-events';
import { describeOnSharedDatabase } from '../support/each-database';

/** Enough for several batches. */
const RECORDS = 1_500;

const period = 'from=2000-01-01T00:00:00Z&to=';
const files: readonly [name: string, path: (now: string) => string][] = [
  ...['ndjson', 'csv', 'ocsf'].map(
    (format) => [`audit log as ${format}`, () => `/api/v1/audit/export?format=${format}`] as const,
  ),
  ...['json', 'csv', 'xlsx', 'html'].map(
    (format) =>
      [
        `report as ${format}`,
        (now: string) => `/api/v1/audit/reports/activity?${period}${now}&format=${format}`,
      ] as const,
  ),
].map(([name, path]) => [name, path]);

describeOnSharedDatabase('A file whose database fails in the middle of it', (place) => {
  let app: NestFastifyApplication;
  let log: Record<string, unknown>[] = [];

  beforeAll(async () => {
    const { url } = place();
    app = await createApp({
      env: url === undefined ? {} : { DATABASE_URL: url },
      logger: createLogger('info', {
        write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>),
      }),
    });
    await app.listen(0, '127.0.0.1');
    const records = Array.from({ length: RECORDS }, () => app.get(AuditLog).record(keyCreated({})));
    await Promise.all(records);
  });
  beforeEach(() => (log = []));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  /** The database refuses the question after the first batch, once the client has the beginning of the file. */
  function failInTheMiddle(begun: Promise<unknown>): void {
    const reader = app.get(AuditReader);
    const batches = reader.batches.bind(reader);
    jest.spyOn(reader, 'batches').mockImplementation(async function* (...args) {
      for await (const batch of batches(...args)) {
        yield batch;
        await begun;
        await sql`select * from gone`.execute(app.get(Database).kysely);
      }
    });
  }

  const open = async (path: string): Promise<IncomingMessage> => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const [answer] = (await once(get({ port, path, headers: asAdmin }), 'response')) as [IncomingMessage];
    return answer;
  };

  it.each(files)('ends as a connection that broke, never as a whole file: %s', async (_name, path) => {
    const now = new Date().toISOString();
    let begin = () => {};
    failInTheMiddle(new Promise<void>((resolve) => (begin = resolve)));
    const answer = await open(path(now));
    begin();
    expect([answer.statusCode, answer.headers['transfer-encoding']]).toEqual([200, 'chunked']);
    await expect(answer.resume().toArray()).rejects.toThrow('aborted');
    expect(answer.complete).toBe(false);
    expect(log).toContainEqual(
      expect.objectContaining({
        level: 50,
        msg: 'an answer broke off',
        requestId: answer.headers['x-request-id'],
      }),
    );
  });
});
