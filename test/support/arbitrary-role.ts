import fc from 'fast-check';
import type { Role, RolePolicy } from '../../src/access/model/snapshot';
import { arbitraryCondition } from './arbitrary-condition';
import type { Vocabulary } from './vocabulary';

/** The names, or the wildcard in place of one. */
export const orAny = (names: readonly string[]) => fc.constantFrom('*', ...names);

/** `domain:entity:action`, which the catalogue may have or not, and now and then what only looks like it. */
export function arbitraryCode({ domains, entities, actions }: Vocabulary): fc.Arbitrary<string> {
  const code = fc
    .tuple(fc.constantFrom(...domains), fc.constantFrom(...entities), fc.constantFrom(...actions))
    .map((parts) => parts.join(':'));
  const nonsense = fc.oneof(
    code.map((text) => `${text}:view`),
    code.map((text) => text.replace(/[^:]+$/, '')),
  );
  return fc.oneof({ weight: 12, arbitrary: code }, { weight: 1, arbitrary: nonsense });
}

export function arbitraryRole(names: Vocabulary): fc.Arbitrary<Role> {
  return fc.record({
    id: fc.constantFrom(...names.roleIds),
    name: fc.constant('Role'),
    isDefault: fc.boolean(),
    permissions: fc.array(fc.oneof(fc.constantFrom(...names.flatNames), arbitraryCode(names)), {
      maxLength: 2,
    }),
    policies: fc.array(arbitraryPolicy(names), { minLength: 1, maxLength: 3 }),
  });
}

function arbitraryPolicy({ domains, entities, actions }: Vocabulary): fc.Arbitrary<RolePolicy> {
  return fc
    .tuple(
      orAny(domains),
      orAny(entities),
      fc.array(orAny(actions), { minLength: 1, maxLength: 2 }),
      fc.option(arbitraryCondition, { nil: undefined, freq: 3 }),
    )
    .map(([domain, entity, named, condition]) => ({
      domain,
      entity,
      actions: named,
      ...(condition && { condition }),
    }));
}
