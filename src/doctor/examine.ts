import { DomainError } from '../common/errors';
import type { Assumption, Examination, Verdict } from './assumption';
import type { ExaminationContext } from './examination-context';

/** One line of the report. */
export interface AssumptionRow {
  readonly id: string;
  readonly assumes: string;
  readonly observed: string;
  readonly verdict: Verdict;
  /** What it means for Rolecall; only where it does not hold. */
  readonly otherwise?: string;
}

/** A failure of the questions makes every answer to them unknown, and says why. */
export async function examine<O>(
  examination: Examination<O>,
  context: ExaminationContext,
): Promise<AssumptionRow[]> {
  const { assumptions } = examination;
  try {
    const observed = await examination.observe(context);
    return assumptions.map((assumption) => rowOf(assumption, observed));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return assumptions.map(({ id, assumes }) => ({
      id,
      assumes,
      observed: `not examined: ${error.code}`,
      verdict: 'unknown',
    }));
  }
}

function rowOf<O>({ id, assumes, otherwise, evaluate }: Assumption<O>, seen: O): AssumptionRow {
  const { verdict, observed } = evaluate(seen);
  return { id, assumes, observed, verdict, ...(verdict === 'does_not_hold' && { otherwise }) };
}
