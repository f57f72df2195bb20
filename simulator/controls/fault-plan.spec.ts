import type { Effect, Fault } from './fault';
import { FaultPlan } from './fault-plan';

const failing = (status: number): Effect => ({ kind: 'status', status });
const users = { method: 'GET', template: '/api/v2/users/{userId}', path: '/api/v2/users/alice' };
const tokens = { method: 'POST', template: '/oauth/token', path: '/oauth/token' };

function planOf(...faults: Fault[]): FaultPlan {
  const plan = new FaultPlan();
  plan.replace(faults);
  return plan;
}

describe('FaultPlan', () => {
  it('strikes every call of the API when nothing is matched, but no token request', () => {
    const plan = planOf({ effects: [failing(500)] });

    expect(plan.next(users)).toEqual(failing(500));
    expect(plan.next(tokens)).toBeUndefined();
  });

  it.each([
    ['its template', { path: '/api/v2/users/{userId}' }, true],
    ['its path', { path: '/api/v2/users/alice' }, true],
    ['a beginning of its template', { path: '/api/v2/*' }, true],
    ['its method in lower case', { method: 'get' }, true],
    ['another method', { method: 'POST' }, false],
    ['another path', { path: '/api/v2/users' }, false],
    ['a path of which it is the beginning', { path: '/api/v2/users/{userId}/roles' }, false],
  ])('matches a call by %s', (_, match, struck) => {
    expect(planOf({ match, effects: [failing(500)] }).next(users) !== undefined).toBe(struck);
  });

  it('strikes each n-th matching call, its effects by turns, until it is spent', () => {
    const plan = planOf({ every: 2, times: 3, effects: [failing(500), failing(502)] });
    const struck = Array.from({ length: 10 }, () => plan.next(users)).map((effect) =>
      effect?.kind === 'status' ? effect.status : 0,
    );

    expect(struck).toEqual([0, 500, 0, 502, 0, 500, 0, 0, 0, 0]);
  });

  it('lets the first fault that is due strike, while the others go on counting', () => {
    const plan = planOf({ times: 1, effects: [failing(500)] }, { every: 2, effects: [failing(502)] });

    expect(plan.next(users)).toEqual(failing(500));
    expect(plan.next(users)).toEqual(failing(502));
    expect(plan.next(users)).toBeUndefined();
  });

  it('begins to count anew when it is replaced', () => {
    const fault: Fault = { times: 1, effects: [failing(500)] };
    const plan = planOf(fault);
    plan.next(users);
    plan.replace([fault]);

    expect(plan.next(users)).toEqual(failing(500));
  });
});
