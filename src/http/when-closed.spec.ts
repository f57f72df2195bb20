import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { whenClosed } from './when-closed';

describe('whenClosed', () => {
  const server = createServer();
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());

  async function asked() {
    const request = get({ port: (server.address() as AddressInfo).port, agent: false });
    request.on('error', () => undefined);
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    return { request, response };
  }
  const closed = (response: ServerResponse) => new Promise<void>((resolve) => whenClosed(response, resolve));

  it('calls everyone back when the response was sent, with listeners for one', async () => {
    const { request, response } = await asked();
    const first = closed(response);
    const count = response.listenerCount('close');
    const others = Array.from({ length: 20 }, () => closed(response));
    expect(response.listenerCount('close')).toBe(count);
    response.end('sent');
    await Promise.all([first, ...others]);
    request.destroy();
  });

  it('calls back when the client has gone, and when that was before', async () => {
    const { request, response } = await asked();
    const first = closed(response);
    request.destroy();
    await first;
    await closed(response);
  });
});
