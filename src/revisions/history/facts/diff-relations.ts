import type { Yielder } from '../../../common/yielder';
import type { Difference } from './fact';
import type { CountedFacts } from './memberships-of';
import { PairSet } from './pair-set';
import type { RelationNumbers } from './relation-numbers';

/** Compares two sets of facts that have no content besides themselves. Duplicates count once. */
export async function diffRelations<Fact>(
  numbers: RelationNumbers<Fact>,
  before: CountedFacts<Fact>,
  after: CountedFacts<Fact>,
  yielder: Yielder,
): Promise<Difference<Fact>> {
  const old = new PairSet(before.length);
  const seen = new PairSet(before.length + after.length);
  for (const fact of before) {
    if (yielder.due()) await yielder.yield();
    old.add(numbers.first(fact), numbers.second(fact));
  }
  const came: Fact[] = [];
  for (const fact of after) {
    if (yielder.due()) await yielder.yield();
    const [first, second] = [numbers.first(fact), numbers.second(fact)];
    if (seen.add(first, second) && !old.has(first, second)) came.push(fact);
  }
  const went: Fact[] = [];
  for (const fact of before) {
    if (yielder.due()) await yielder.yield();
    if (seen.add(numbers.first(fact), numbers.second(fact))) went.push(fact);
  }
  return { came, went };
}
