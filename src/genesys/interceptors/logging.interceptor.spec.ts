import type { AttemptLogEntry } from '../genesys-logger';
import { FakeClock } from '../testing/fake-clock';
import { aRequest, fails, refuses, ScriptedTransport, type Step } from '../testing/scripted-transport';
import { intercepted } from './genesys-interceptor';
import { LoggingInterceptor } from './logging.interceptor';

describe('LoggingInterceptor', () => {
  const logOf = async (...steps: Step[]) => {
    const log: AttemptLogEntry[] = [];
    const clock = new FakeClock();
    const slowly = steps.map((step): Step => async (request) => {
      await clock.sleep(12.4);
      return step(request);
    });
    const logger = { attempt: (entry: AttemptLogEntry) => void log.push(entry) };
    const transport = intercepted([new LoggingInterceptor(logger, clock)], new ScriptedTransport(slowly));
    const request = aRequest({ headers: { authorization: 'Bearer secret' }, body: 'secret' });
    for (let sent = 0; sent < steps.length; sent += 1) {
      await clock.run(transport.send(request)).catch(() => undefined);
    }
    return log;
  };

  it('logs an answer with status, time and correlation id', async () => {
    const answer: Step = () => ({ status: 200, headers: { 'inin-correlation-id': 'abc-1' }, data: 'secret' });

    expect(await logOf(answer)).toEqual([
      {
        method: 'GET',
        pathTemplate: '/api/v2/things/{thingId}',
        host: 'api.example',
        attempt: 1,
        ms: 12,
        outcome: 'ok',
        status: 200,
        correlationId: 'abc-1',
      },
    ]);
  });

  it('numbers the attempts of one call, and names what failed by its code', async () => {
    const log = await logOf(
      refuses(429),
      refuses(503, { 'inin-correlation-id': 'abc-2' }),
      fails(new Error('aborted')),
    );

    expect(log.map(({ attempt, outcome, status }) => [attempt, outcome, status])).toEqual([
      [1, 'genesys_rate_limited', 429],
      [2, 'genesys_server_error', 503],
      [3, 'cancelled', undefined],
    ]);
    expect(log[1]!.correlationId).toBe('abc-2');
    expect(log.map(({ detail }) => detail)).toEqual([
      'api.example answers with 429',
      'api.example answers with 503',
      undefined,
    ]);
  });

  it('writes nothing that could be a line break or a sentence into the correlation id', async () => {
    const answer: Step = () => ({
      status: 200,
      headers: { 'inin-correlation-id': 'a\nERROR fake' },
      data: 1,
    });

    expect((await logOf(answer))[0]!.correlationId).toBeUndefined();
  });
});
