import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from './send';

describe('send', () => {
  let server: Server;
  let url: string;
  let answer: RequestListener;
  let calls: number;

  beforeAll(async () => {
    server = createServer((request, response) => {
      calls += 1;
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => (calls = 0));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const post = () => send(new Request(url, { method: 'POST', body: 'words' }), url);

  it('waits where the service says when to try again, and sends the same', async () => {
    answer = (request, response) => {
      if (calls < 3) response.writeHead(503, { 'retry-after': '0' }).end();
      else request.pipe(response);
    };
    expect(await (await post()).text()).toBe('words');
    expect(calls).toBe(3);
  });

  it.each([
    [503, '3600'],
    [503, 'Wed, 21 Oct 2026 07:28:00 GMT'],
    [503, undefined],
    [500, '0'],
    [409, '0'],
  ])('does not wait for status %s with Retry-After %s', async (status, after) => {
    answer = (_request, response) =>
      response.writeHead(status, after === undefined ? {} : { 'retry-after': after }).end();
    expect((await post()).status).toBe(status);
    expect(calls).toBe(1);
  });

  it('does not wait for ever where it says "at once"', async () => {
    answer = (_request, response) => response.writeHead(429, { 'retry-after': '0' }).end();
    expect((await post()).status).toBe(429);
    expect(calls).toBeLessThan(100);
  });

  it('follows no redirect: the key would go along', async () => {
    answer = (_request, response) => response.writeHead(307, { location: `${url}/other` }).end();
    await expect(post()).rejects.toThrow(`${url} does not answer: unexpected redirect.`);
    expect(calls).toBe(1);
  });
});
