import { neededFor } from './pages';

describe('neededFor', () => {
  it.each([
    ['/', undefined],
    ['/people', 'access:read'],
    ['/people/u1/copy', 'access:read'],
    ['/peopleX', undefined],
    ['/why/user/u1/a:b:c', 'access:read'],
    ['/changes/new', 'changes:read'],
    ['/audit', 'audit:read'],
    ['/reviews/r1', 'reviews:read'],
  ])('%s needs %p', (path, needed) => {
    expect(neededFor(path)).toBe(needed);
  });
});
