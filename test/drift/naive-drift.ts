import canonicalize from 'canonicalize';
import type { Snapshot } from '../../src/access/model/snapshot';
import { factsOf, factText, type Fact } from '../revisions/naive-changes';

export { changeText } from '../revisions/naive-changes';

/** What is expected, by what it is about. */
export type Expected = Map<string, Fact>;

export function expectedFacts(baseline: Snapshot): Expected {
  return new Map(factsOf(baseline));
}

/** Everything that is not as expected, found in the obvious way, and how it becomes what is expected. */
export function naiveDrift(
  expected: Expected,
  now: Snapshot,
): { readonly text: string; readonly accept: () => void }[] {
  const facts = factsOf(now);
  return [...new Set([...expected.keys(), ...facts.keys()])].flatMap((key) => {
    const [before, after] = [expected.get(key), facts.get(key)];
    if (canonicalize(before) === canonicalize(after)) return [];
    const accept = () => (after === undefined ? expected.delete(key) : expected.set(key, after));
    return [{ text: factText((after ?? before)!, before?.[2], after?.[2]), accept: () => void accept() }];
  });
}
