import type { Parameters } from 'fast-check';

/**
 * How a property is run: with a new seed each time, which a failure prints. `PROPERTY_SEED` repeats a run,
 * `PROPERTY_FACTOR` multiplies the number of cases for a long search.
 */
export function propertyRuns(cases: number): Pick<Parameters, 'numRuns' | 'seed'> {
  const { PROPERTY_SEED, PROPERTY_FACTOR = '1' } = process.env;
  return {
    numRuns: cases * Number(PROPERTY_FACTOR),
    ...(PROPERTY_SEED === undefined ? {} : { seed: Number(PROPERTY_SEED) }),
  };
}
