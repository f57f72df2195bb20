import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import { arbitraryProperties } from './arbitrary-condition';
import { arbitraryCode } from './arbitrary-role';
import { arbitrarySnapshot, arbitrarySubject } from './arbitrary-snapshot';
import type { Question } from './naive-oracle';
import { arbitraryVocabulary, type Vocabulary } from './vocabulary';

/** An organisation, the names it is made of, and what is asked about it. */
export interface Case {
  readonly names: Vocabulary;
  readonly snapshot: Snapshot;
  readonly questions: readonly Question[];
}

export const arbitraryCase: fc.Arbitrary<Case> = arbitraryVocabulary.chain((names) =>
  fc.record({
    names: fc.constant(names),
    snapshot: arbitrarySnapshot(names),
    questions: fc.array(arbitraryQuestion(names), { minLength: 12, maxLength: 20 }),
  }),
);

function arbitraryQuestion(names: Vocabulary): fc.Arbitrary<Question> {
  const permission = fc.oneof(
    { weight: 4, arbitrary: arbitraryCode(names) },
    { weight: 1, arbitrary: fc.constantFrom(...names.flatNames) },
  );
  const divisionId = fc.option(fc.constantFrom(...names.divisionIds, 'elsewhere'), {
    nil: undefined,
    freq: 2,
  });
  const properties = fc.option(arbitraryProperties, { nil: undefined, freq: 4 });
  return fc
    .record({ subject: arbitrarySubject(names), permission, divisionId, properties })
    .map(({ subject, ...rest }) => ({ ...subject, ...rest }));
}
