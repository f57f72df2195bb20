import fc from 'fast-check';
import type { RoleReference, RuleConstraint } from '../../src/access/conflicts/conflict-rule';
import { orAny } from './arbitrary-role';
import type { Vocabulary } from './vocabulary';

/** A rule of any kind over the names of an organisation. */
export function arbitraryConstraint(names: Vocabulary): fc.Arbitrary<RuleConstraint> {
  const role = arbitraryReference(names);
  const pattern = arbitraryPattern(names);
  const sameDivision = fc.boolean();
  const list = <T>(of: fc.Arbitrary<T>, minLength = 1) => fc.array(of, { minLength, maxLength: 3 });
  return fc.oneof(
    fc.record({ kind: fc.constant('roles_exclude' as const), roles: list(role, 2), sameDivision }),
    fc.record({ kind: fc.constant('role_requires' as const), role, requires: list(role), sameDivision }),
    fc.record({
      kind: fc.constant('permissions_exclude' as const),
      first: list(pattern),
      second: list(pattern),
      sameDivision,
    }),
    fc.record({
      kind: fc.constant('permissions_n_of_m' as const),
      permissions: list(pattern, 2),
      count: fc.integer({ min: 1, max: 3 }),
      sameDivision,
    }),
  );
}

export function arbitraryReference({ roleIds }: Vocabulary): fc.Arbitrary<RoleReference> {
  const name = fc.constantFrom('Role', 'ROLE', 'Nobody');
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...roleIds, 'gone').map((id) => ({ id })) },
    { weight: 1, arbitrary: name.map((one) => ({ name: one })) },
  );
}

export function arbitraryPattern({
  domains,
  entities,
  actions,
  flatNames,
}: Vocabulary): fc.Arbitrary<string> {
  const code = fc.tuple(orAny(domains), orAny(entities), orAny(actions)).map((parts) => parts.join(':'));
  const flat = fc.constantFrom(...flatNames).filter((name) => name !== '');
  return fc.oneof({ weight: 4, arbitrary: code }, { weight: 1, arbitrary: flat });
}
