import { ProxyError } from '../common/errors';
import { targetOf } from '../common/proxy/proxy-for';
import { GenesysNetworkError, GenesysProxyError } from './genesys.errors';
import { Reachability } from './reachability';
import { FakeClock } from './testing/fake-clock';
import {
  aRequest,
  answers,
  fails,
  hangs,
  refuses,
  ScriptedTransport,
  type Step,
} from './testing/scripted-transport';
import { failureOf } from './interceptors/failure-of';
import { intercepted } from './interceptors/genesys-interceptor';
import { ReachabilityInterceptor } from './interceptors/reachability.interceptor';

const refused = fails(
  new GenesysNetworkError(failureOf(aRequest()), 'ECONNREFUSED', false, 'cannot connect'),
);

describe('Reachability', () => {
  let clock: FakeClock;
  let reachability: Reachability;

  beforeEach(() => {
    clock = new FakeClock();
    reachability = new Reachability(clock);
  });

  const send = (step: Step, url = 'https://api.example/x', signal?: AbortSignal) =>
    intercepted([new ReachabilityInterceptor(reachability)], new ScriptedTransport([step]))
      .send(aRequest({ url, signal }))
      .catch(() => 0);

  it('knows of no obstacle before the first attempt, and while all is answered', async () => {
    expect(reachability.obstacle()).toBeUndefined();
    await send(answers());
    expect(reachability.obstacle()).toBeUndefined();
  });

  it('shows a failure at once, counts those that follow, and forgets them with an answer', async () => {
    await send(refused);
    const seen = { host: 'api.example', code: 'genesys_network_error', detail: 'cannot connect' };
    expect(reachability.obstacle()).toEqual({ ...seen, forSeconds: 0, failures: 1 });
    await clock.advance(12_000);
    await send(refused);
    expect(reachability.obstacle()).toEqual({ ...seen, forSeconds: 12, failures: 2 });
    await send(answers());
    expect(reachability.obstacle()).toBeUndefined();
  });

  it.each([
    [429, 'api.example answers with 429 and asks to wait for 7 s'],
    [503, 'api.example answers with 503 and asks to wait for 7 s'],
  ])('says what is asked with %i', async (status, detail) => {
    await send(refuses(status, { 'retry-after': '7' }));
    expect(reachability.obstacle()).toMatchObject({ detail });
  });

  it('shows what a proxy says, also where trying again would not help', async () => {
    const refusal = ProxyError.refused(
      new URL('http://web.example:3128'),
      targetOf(new URL('https://api.example')),
      403,
    );
    await send(fails(new GenesysProxyError(failureOf(aRequest()), refusal)));
    expect(reachability.obstacle()).toMatchObject({
      code: 'genesys_proxy_failed',
      detail: expect.stringMatching(
        /^the proxy web\.example:3128 refuses to connect to api\.example:443/,
      ) as string,
    });
  });

  it.each([401, 403, 404])('takes %i for an answer', async (status) => {
    await send(refused);
    await send(refuses(status));
    expect(reachability.obstacle()).toBeUndefined();
  });

  it('shows an attempt without an answer after three seconds, and not once it was cancelled', async () => {
    const caller = new AbortController();
    const sending = send(hangs, undefined, caller.signal);
    await clock.advance(2_900);
    expect(reachability.obstacle()).toBeUndefined();
    await clock.advance(1_100);
    expect(reachability.obstacle()).toMatchObject({
      code: 'genesys_no_answer_yet',
      detail: 'no answer from api.example for 4 s',
    });
    caller.abort();
    await sending;
    expect(reachability.obstacle()).toBeUndefined();
  });

  it('is patient with one slow attempt while others are answered', async () => {
    void send(hangs);
    for (let second = 0; second < 10; second++) {
      await clock.advance(1_000);
      await send(answers());
    }
    expect(reachability.obstacle()).toBeUndefined();
  });

  it('shows the host that has failed for longest', async () => {
    await send(refused, 'https://login.example/oauth/token');
    await clock.advance(2_000);
    await send(refused);
    await send(answers(), 'https://third.example/');
    expect(reachability.obstacle()).toMatchObject({ host: 'login.example', forSeconds: 2 });
  });
});
