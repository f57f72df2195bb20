import fc from 'fast-check';
import type { AccessClaim } from '../../src/access/assertions/claim';
import { arbitraryPattern, arbitraryReference } from './arbitrary-rule';
import { arbitrarySubject } from './arbitrary-snapshot';
import type { Vocabulary } from './vocabulary';

/** A claim of any kind over the names of an organisation. It may name what is not there. */
export function arbitraryClaim(names: Vocabulary): fc.Arbitrary<AccessClaim> {
  const subject = arbitrarySubject(names);
  const where = fc.record(
    {
      permissions: fc.uniqueArray(arbitraryPattern(names), { minLength: 1, maxLength: 3 }),
      divisionId: fc.constantFrom(...names.divisionIds, 'elsewhere'),
    },
    { requiredKeys: ['permissions'] },
  );
  const claim = <Rest extends object>(rest: { [Member in keyof Rest]: fc.Arbitrary<Rest[Member]> }) =>
    fc.tuple(where, fc.record(rest)).map(([one, other]) => ({ ...one, ...other }));
  return fc.oneof(
    claim({
      kind: fc.constant('only_group_holds' as const),
      groupIds: fc.subarray([...names.groupIds], { minLength: 1 }),
      exceptSubjects: fc.array(subject, { maxLength: 2 }),
    }),
    fc
      .record({
        kind: fc.constant('role_grants_nothing_of' as const),
        where,
        role: arbitraryReference(names),
      })
      .map(({ where: { permissions }, ...rest }) => ({ ...rest, permissions })),
    claim({ kind: fc.constantFrom('subject_may_not' as const, 'subject_may' as const), subject }),
    claim({ kind: fc.constant('at_most_holders' as const), limit: fc.nat({ max: 3 }) }),
  );
}
