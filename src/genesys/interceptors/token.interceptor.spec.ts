import { answers, aRequest, refuses, ScriptedTransport, type Step } from '../testing/scripted-transport';
import type { TokenProvider } from '../token/token-provider';
import { intercepted } from './genesys-interceptor';
import { TokenInterceptor } from './token.interceptor';

describe('TokenInterceptor', () => {
  const over = (...steps: Step[]) => {
    const values = ['one', 'two', 'three'];
    const discarded: string[] = [];
    const tokens = {
      get: () => Promise.resolve(values[discarded.length]!),
      discard: (token: string) => void discarded.push(token),
    };
    const next = new ScriptedTransport(steps);
    return {
      next,
      discarded,
      transport: intercepted([new TokenInterceptor(tokens as unknown as TokenProvider)], next),
    };
  };
  const sent = (next: ScriptedTransport) => next.requests.map(({ headers }) => headers.authorization);

  it('adds the token', async () => {
    const { next, transport } = over(answers());

    await transport.send(aRequest({ headers: { accept: 'application/json' } }));

    expect(next.requests[0]!.headers).toEqual({ accept: 'application/json', authorization: 'Bearer one' });
  });

  it('tries once more with another token after a 401, even a write: a 401 carries nothing out', async () => {
    const { next, discarded, transport } = over(refuses(401), answers('done'));

    await expect(transport.send(aRequest({ method: 'POST', repeatable: false }))).resolves.toMatchObject({
      data: 'done',
    });
    expect(sent(next)).toEqual(['Bearer one', 'Bearer two']);
    expect(discarded).toEqual(['one']);
  });

  it('takes a second 401 for an answer', async () => {
    const { next, transport } = over(refuses(401));

    await expect(transport.send(aRequest())).rejects.toMatchObject({ code: 'genesys_unauthorized' });
    expect(next.requests).toHaveLength(2);
  });

  it('leaves other refusals alone', async () => {
    const { next, discarded, transport } = over(refuses(403));

    await expect(transport.send(aRequest())).rejects.toMatchObject({ code: 'genesys_forbidden' });
    expect([next.requests.length, discarded]).toEqual([1, []]);
  });
});
