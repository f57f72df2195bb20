import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import { arbitrarySnapshot } from '../support/arbitrary-snapshot';
import { arbitraryChange, changeSnapshot } from '../support/snapshot-change';
import { arbitraryVocabulary } from '../support/vocabulary';
import { asGatewaysGive } from './as-gateways-give';

/** Snapshots of one organisation, one after the other: mostly small changes, now and then all of it is new. */
export const randomHistory: fc.Arbitrary<Snapshot[]> = arbitraryVocabulary.chain((names) => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.array(arbitraryChange(names), { maxLength: 3 }) },
    { weight: 1, arbitrary: arbitrarySnapshot(names) },
  );
  return fc
    .tuple(arbitrarySnapshot(names), fc.array(step, { minLength: 2, maxLength: 6 }))
    .map(([first, steps]) => {
      const history = [first];
      for (const step of steps) {
        const before = history.at(-1) as Snapshot;
        history.push(Array.isArray(step) ? step.reduce(changeSnapshot, before) : step);
      }
      return history.map((snapshot, i) => ({ ...asGatewaysGive(snapshot), revision: i + 1 }));
    });
});
