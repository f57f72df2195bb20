import { evaluateClaim, type AssertionStatus } from '../../access/assertions/evaluate-claim';
import type { Claim } from '../../access/assertions/claim';
import type { ClaimFacts } from '../../access/assertions/claim-facts';
import type { Offender } from '../../access/assertions/offender';
import type { AccessIndex } from '../../access/index/access-index';
import type { Yielder } from '../../common/yielder';

/** Maximum number of offenders that a result names; all of them have a list of their own. */
const MAX_SHOWN = 10;

/** The result of evaluating a claim. Type aliases, since interfaces are not JSON values. */
export type AssertionResult = {
  readonly status: AssertionStatus;
  readonly content: ResultContent;
};

export type ResultContent = {
  /** What the claim names and does not exist: the path of its member, and a sentence. */
  readonly unresolved: readonly { readonly path: readonly (string | number)[]; readonly detail: string }[];
  readonly offenderCount: number;
  /** The first offenders. */
  readonly offenders: readonly Offender[];
};

/** In the order of the claims. */
export async function evaluateAll(
  claims: readonly Claim[],
  index: AccessIndex,
  yielder: Yielder,
  facts: ClaimFacts = {},
): Promise<AssertionResult[]> {
  const results: AssertionResult[] = [];
  for (const claim of claims) {
    results.push(resultOf(claim, index, facts));
    await yielder.yield();
  }
  return results;
}

function resultOf(claim: Claim, index: AccessIndex, facts: ClaimFacts): AssertionResult {
  const { status, unresolved, offenders } = evaluateClaim(claim, index, facts);
  return {
    status,
    content: {
      unresolved: unresolved.map(({ path, detail }) => ({ path, detail })),
      offenderCount: offenders.total,
      offenders: offenders.page(undefined, MAX_SHOWN),
    },
  };
}

/** An empty set of assertions does not pass: a pipeline that evaluates nothing must not go on. */
export function allPass(results: readonly { readonly status: string }[]): boolean {
  return results.length > 0 && results.every(({ status }) => status === 'passed');
}
