import { checkedConnector, type Resolve } from '../../src/webhooks/delivery/checked-connector';
import { postMessage } from '../../src/webhooks/delivery/post-message';
import { Receiver } from './receiver';

const proxies = { exempt: [] };

describe('A message for a webhook', () => {
  let receiver: Receiver;

  beforeEach(async () => {
    receiver = await Receiver.start();
  });
  afterEach(() => receiver.stop());

  async function post(
    host: string,
    {
      allows = true,
      resolve,
      timeoutMs = 2_000,
    }: { allows?: boolean; resolve?: Resolve; timeoutMs?: number } = {},
  ) {
    const connect = checkedConnector({ proxies, allowsPrivateAddresses: allows, timeoutMs, resolve });
    const url = `http://${host}:${receiver.port}/in?a=b`;
    return postMessage({ url, headers: { 'webhook-id': 'one' }, body: '{}' }, connect, timeoutMs);
  }

  it('arrives whole, at the name that was given', async () => {
    const resolve = jest.fn<ReturnType<Resolve>, [string]>().mockResolvedValue(['127.0.0.1']);
    expect(await post('hooks.example.org', { resolve })).toEqual({ status: 204 });
    expect(receiver.received).toMatchObject([
      {
        path: '/in?a=b',
        body: '{}',
        headers: { host: `hooks.example.org:${receiver.port}`, 'webhook-id': 'one' },
      },
    ]);
    expect(resolve.mock.calls).toEqual([['hooks.example.org']]);
  });

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['8.8.8.8', '10.0.0.1']],
    [['::ffff:127.0.0.1']],
    [['169.254.169.254']],
  ])('does not leave for a name that leads to %j', async (addresses) => {
    const attempt = await post('hooks.example.org', {
      allows: false,
      resolve: () => Promise.resolve(addresses),
    });
    expect(attempt).toEqual({ fault: 'private_address' });
    expect(receiver.received).toEqual([]);
  });

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]'])('does not leave for %s', async (host) => {
    expect(await post(host, { allows: false })).toEqual({ fault: 'private_address' });
  });

  it('goes to the address that was examined, though the name leads elsewhere a moment later', async () => {
    let count = 0;
    // A public address first, which does not answer here; then the receiver, which must not be reached.
    const resolve = () => Promise.resolve([count++ === 0 ? '192.88.99.99' : '127.0.0.1']);
    const first = await post('hooks.example.org', { allows: true, resolve, timeoutMs: 300 });
    expect(first.status).toBeUndefined();
    expect([count, receiver.received]).toEqual([1, []]);
  });

  it.each([
    [302, { status: 302, fault: 'redirect' }],
    [500, { status: 500, fault: 'status' }],
    [410, { status: 410, fault: 'status' }],
    [200, { status: 200 }],
  ])('answered with %i is %j', async (status, attempt) => {
    receiver.status = status;
    expect(await post('127.0.0.1')).toEqual(attempt);
    expect(receiver.received).toHaveLength(1);
  });

  it('is given up where no one answers, resolves or listens', async () => {
    receiver.status = undefined;
    expect(await post('127.0.0.1', { timeoutMs: 200 })).toEqual({ fault: 'timeout' });
    expect(await post('nowhere.example.org', { resolve: () => Promise.resolve([]) })).toEqual({
      fault: 'unresolved',
    });
    const connect = checkedConnector({ proxies, allowsPrivateAddresses: true, timeoutMs: 1_000 });
    const message = { url: 'http://127.0.0.1:1/', headers: {}, body: '' };
    expect(await postMessage(message, connect, 1_000)).toEqual({ fault: 'unreachable' });
    const plain = { ...message, url: `https://127.0.0.1:${receiver.port}/` };
    expect(await postMessage(plain, connect, 1_000)).toEqual({ fault: 'tls' });
  });
});
