import fc from 'fast-check';
import type { ReviewScope } from '../../src/access/reviews/review-scope';
import { arbitraryPattern } from './arbitrary-rule';
import type { Vocabulary } from './vocabulary';

/** Categories of personal data, of which a test states what opens them. */
export const categories = ['health', 'payment'];

/** Scopes that select something now and then: of each part mostly nothing is said. */
export function arbitraryScope(names: Vocabulary): fc.Arbitrary<ReviewScope> {
  const some = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 });
  return fc
    .record({
      subjectTypes: seldom(
        some(['user', 'group', 'oauth_client', 'trustee_user', 'trustee_group']) as fc.Arbitrary<
          NonNullable<ReviewScope['subjectTypes']>
        >,
      ),
      userIds: seldom(some([...names.userIds, 'gone'])),
      groupIds: seldom(some([...names.groupIds, 'gone'])),
      userDivisionIds: seldom(some(names.divisionIds)),
      divisionIds: seldom(some(names.divisionIds)),
      roleIds: seldom(some([...names.roleIds, 'gone'])),
      permissions: seldom(fc.array(arbitraryPattern(names), { minLength: 1, maxLength: 3 })),
      dataCategories: seldom(some(categories)),
      powerfulOnly: seldom(fc.boolean()),
    })
    .map(withoutUndefined);
}

function seldom<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
}

function withoutUndefined(parts: object): ReviewScope {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
