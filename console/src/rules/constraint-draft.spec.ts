import type { Schemas } from '../api/client';
import { constraintDraftOf, constraintOf } from './constraint-draft';

const [queue, user] = ['routing:queue:edit', 'directory:user:edit'];

describe('a rule that is typed over', () => {
  it.each<Schemas['ConstraintViewDto']>([
    { kind: 'roles_exclude', roles: [{ id: 'a' }, { name: 'B' }], sameDivision: true },
    { kind: 'role_requires', role: { id: 'a' }, requires: [{ id: 'b' }], sameDivision: false },
    { kind: 'permissions_exclude', first: [queue], second: [user], sameDivision: true },
    { kind: 'permissions_n_of_m', permissions: [queue, user], count: 2, sameDivision: false },
  ])('says the same when nothing is typed: %j', (constraint) => {
    expect(constraintOf(constraintDraftOf(constraint))).toEqual(constraint);
  });

  it.each([
    {},
    { roles: [{ id: 'a' }] },
    { kind: 'role_requires' as const, roles: [{ id: 'a' }] },
    { kind: 'role_requires' as const, role: { id: 'a' } },
    { kind: 'permissions_exclude' as const, permissions: [queue] },
    { kind: 'permissions_n_of_m' as const, permissions: [queue] },
  ])('is not complete with %j', (change) => {
    expect(constraintOf({ ...constraintDraftOf(), ...change })).toBeUndefined();
  });
});
