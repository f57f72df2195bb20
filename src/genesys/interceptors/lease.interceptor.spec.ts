import { GenesysLeaseEndedError, GenesysNetworkError, GenesysTimeoutError } from '../genesys.errors';
import {
  aRequest,
  answers,
  fails,
  refuses,
  ScriptedTransport,
  type Step,
} from '../testing/scripted-transport';
import { failureOf } from './failure-of';
import { intercepted } from './genesys-interceptor';
import { LeaseInterceptor } from './lease.interceptor';

const failure = failureOf(aRequest());

function sendWith(step: Step, isHeld = true) {
  const wire = new ScriptedTransport([step]);
  const permit = {
    acquire: jest.fn(() => Promise.resolve(isHeld)),
    leftMs: () => 1_000,
    unanswered: jest.fn(),
  };
  const sent = intercepted([new LeaseInterceptor()], wire).send(aRequest({ permit }));
  return { wire, permit, sent };
}

describe('LeaseInterceptor', () => {
  it('asks before each attempt', async () => {
    const { sent, permit, wire } = sendWith(answers());
    await sent;
    expect(permit.acquire).toHaveBeenCalledTimes(1);
    expect(permit.unanswered).not.toHaveBeenCalled();
    expect(wire.requests).toHaveLength(1);
  });

  it('sends nothing where the permit is refused', async () => {
    const { sent, wire } = sendWith(answers(), false);
    await expect(sent).rejects.toThrow(GenesysLeaseEndedError);
    expect(wire.requests).toHaveLength(0);
  });

  it('needs none for what is under no lease', async () => {
    await expect(
      intercepted([new LeaseInterceptor()], new ScriptedTransport([answers()])).send(aRequest()),
    ).resolves.toBeDefined();
  });

  it.each<[string, Step, boolean]>([
    ['it took too long', fails(new GenesysTimeoutError('', failure)), true],
    ['the connection was reset', fails(new GenesysNetworkError(failure, 'ECONNRESET', true)), true],
    ['the caller gave up', fails(new DOMException('aborted', 'AbortError')), true],
    ['a proxy answered 502', refuses(502), true],
    ['Genesys refused', refuses(403), false],
    ['Genesys had too many calls', refuses(429), false],
    ['no connection was made', fails(new GenesysNetworkError(failure, 'ECONNREFUSED', false)), false],
    ['the lease had ended', fails(new GenesysLeaseEndedError('', failure)), false],
  ])('when %s, Genesys may still carry it out: %p', async (_what, step, open) => {
    const { sent, permit } = sendWith(step);
    await expect(sent).rejects.toBeDefined();
    expect(permit.unanswered).toHaveBeenCalledTimes(open ? 1 : 0);
  });
});
