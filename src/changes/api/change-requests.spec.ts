import { callerOf } from '../../auth/caller';
import { ChangeRequests } from './change-requests';

const by = { caller: callerOf('ann', 'jwt', ['admin']), requestId: 'request-1' };

describe('ChangeRequests', () => {
  const requests = new ChangeRequests({} as never, {} as never, {} as never, {} as never);

  it('say what is asked for as earlier releases did, whose digests are kept with the keys', () => {
    const wanted = { planSha256: 'a1', skipBlocked: true };
    expect(requests.plan({ items: [] }, by).content).toEqual(['plan', { items: [] }]);
    expect(requests.apply('c1', wanted, by).content).toEqual(['apply', 'c1', 'a1', true]);
    expect(requests.retry('c1', by).content).toEqual(['retry', 'c1']);
    expect(requests.rollBack('c1', false, by).content).toEqual(['roll_back', 'c1', false]);
    expect(requests.replan('c1', by).content).toEqual(['plan_again', 'c1']);
  });
});
