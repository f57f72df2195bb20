import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { AuditLog } from '../../src/audit/log/audit-log';
import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { keyCreated } from '../support/audit-events';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(180_000);

/** Fifty megabytes, more than the buffers of a connection hold: a reader who stands still holds up what makes the file. */
const LONG = 'x'.repeat(25_000);
const COUNT = 2_000;

/** Readers that do read may have to wait while the files of others are made on the same core. */
const TIMEOUT_SECONDS = 5;

const files = [
  ['the audit log', '/api/v1/audit/export?format=ndjson'],
  ['a list', '/api/v1/users?format=csv'],
  ['a report', '/api/v1/audit/reports/access?format=json'],
] as const;

describe('Four readers who stand still', () => {
  let service: ServiceWithSimulator;
  let port: number;
  let asOther: Record<string, string>;

  beforeAll(async () => {
    const users = Array.from({ length: COUNT }, (_, i) => ({ id: `user-${i}`, name: `${i} ${LONG}` }));
    const roles = [{ id: 'agent', gives: 'routing:queue:view' }];
    const grants = users.map(({ id }): [string, string, string] => [id, 'agent', '*']);
    const org = buildOrg({ users, roles, grants });
    service = await ServiceWithSimulator.start(
      { org },
      {
        EXPORT_READER_TIMEOUT: `${TIMEOUT_SECONDS}s`,
        EXPENSIVE_AT_ONCE: '4',
        EXPENSIVE_AT_ONCE_PER_CALLER: '3',
      },
    );
    const log = service.app.get(AuditLog);
    const event = keyCreated({ after: { name: LONG, roles: [], expiresAt: null } });
    await Promise.all(Array.from({ length: COUNT }, () => log.record(event)));
    await service.app.listen(0, '127.0.0.1');
    const { body } = await service.post<CreatedApiKeyDto>('/api/v1/api-keys', {
      name: 'B',
      roles: ['admin'],
    });
    asOther = { authorization: `Bearer ${body.key}` };
    port = (service.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => service.stop());

  const open = async (path: string, headers: Record<string, string> = asAdmin): Promise<IncomingMessage> => {
    const request = get({ port, path, headers });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.on('error', () => undefined);
    return response;
  };
  const read = async (response: IncomingMessage) => {
    let length = 0;
    for await (const chunk of response) length += (chunk as Buffer).length;
    return length;
  };

  /** Three for one caller, and one for another. */
  const openFour = (path: string) => Promise.all([open(path), open(path), open(path), open(path, asOther)]);

  it.each(files)('of %s leave room again once they are let go', async (_, path) => {
    const stalled = await openFour(path);
    expect(stalled.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const refusal = async (headers: Record<string, string>) => {
      const answer = await service.get<{ code: string }>(path, headers);
      return [answer.status, answer.body.code, answer.headers['retry-after']];
    };
    expect(await refusal(asAdmin)).toEqual([429, 'too_many_own_expensive_requests', '10']);
    expect(await refusal(asOther)).toEqual([503, 'too_many_expensive_requests', '10']);

    const began = performance.now();
    const again = await fourAtOnce(path);
    // The file is written four times in the meantime, which takes a busy machine seconds.
    expect(performance.now() - began).toBeLessThan(60_000);
    for (const length of await Promise.all(again.map(read)))
      expect(length).toBeGreaterThan(COUNT * LONG.length);
    // What the stalled ones got is not the whole file, and they are told so by the end of the connection.
    for (const one of stalled) await expect(read(one)).rejects.toThrow('aborted');
  });

  it('are named in the records of their exports', async () => {
    const url = '/api/v1/audit/events?action=audit.exported&outcome=failed';
    const { items } = (await service.get<AuditEventPageDto>(url)).body;
    const reason = `The reader took nothing for ${TIMEOUT_SECONDS} seconds and was cut off.`;
    expect(items.map((item) => item.reason)).toEqual([reason, reason, reason, reason]);
  });

  /** Resolves when there is room for four: each of those who stood still was let go. */
  async function fourAtOnce(path: string): Promise<IncomingMessage[]> {
    for (;;) {
      const responses = await openFour(path);
      if (responses.every(({ statusCode }) => statusCode === 200)) return responses;
      for (const response of responses) response.destroy();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});
