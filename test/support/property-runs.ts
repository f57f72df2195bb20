import type { Parameters } from 'fast-check';

/** How often a property is tried: `PROPERTY_FACTOR` multiplies the number of cases for a long search. */
export function propertyRuns(cases: number): Pick<Parameters, 'numRuns'> {
  return { numRuns: cases * Number(process.env.PROPERTY_FACTOR ?? '1') };
}
