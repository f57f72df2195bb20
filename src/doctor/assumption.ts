import type { ExaminationContext } from './examination-context';

export type Verdict = 'holds' | 'does_not_hold' | 'unknown';

/** What was found out of one assumption. `observed` holds counts and our own words: no name, e-mail or id. */
export interface AssumptionResult {
  readonly verdict: Verdict;
  readonly observed: string;
}

/** Something about Genesys that Rolecall relies on. `evaluate` is pure. */
export interface Assumption<O> {
  readonly id: string;
  readonly assumes: string;
  /** What it means for Rolecall when it does not hold. */
  readonly otherwise: string;
  readonly evaluate: (observed: O) => AssumptionResult;
}

/** Asks Genesys once, and evaluates several assumptions by the answers. */
export interface Examination<O> {
  readonly observe: (context: ExaminationContext) => Promise<O>;
  readonly assumptions: readonly Assumption<O>[];
}

export const unknown = (observed: string): AssumptionResult => ({ verdict: 'unknown', observed });

export function verdictOn(isSo: boolean | undefined, observed: string): AssumptionResult {
  return { verdict: isSo === undefined ? 'unknown' : isSo ? 'holds' : 'does_not_hold', observed };
}
