import { authorize } from './authorize';
import { anonymous, callerOf } from './caller';

const auditor = callerOf('ann', 'api_key', ['auditor']);

describe('authorize', () => {
  it.each([
    ['a caller with the permission', auditor, { permission: 'audit:read' }],
    ['a caller of a public route', auditor, { public: 'liveness' }],
  ] as const)('lets in %s', (_, caller, requirement) => {
    expect(authorize(caller, requirement)).toBe(caller);
  });

  it('lets everyone into a public route', () => {
    expect(authorize(undefined, { public: 'liveness' })).toBe(anonymous);
  });

  it.each([
    ['a route without metadata', auditor, undefined, 403, 'route_not_decorated'],
    ['a route without metadata, and no caller', undefined, undefined, 403, 'route_not_decorated'],
    ['a missing caller', undefined, { permission: 'audit:read' }, 401, 'unauthenticated'],
    ['a missing permission', auditor, { permission: 'sync:start' }, 403, 'missing_permission'],
    ['the caller of a public route', anonymous, { permission: 'audit:read' }, 403, 'missing_permission'],
  ] as const)('refuses %s', (_, caller, requirement, status, code) => {
    expect(() => authorize(caller, requirement)).toThrow(expect.objectContaining({ status, code }) as Error);
  });
});
