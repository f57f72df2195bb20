import { judgeClaim, type AssertionStatus } from '../../access/assertions/judge-claim';
import type { Claim } from '../../access/assertions/claim';
import type { Offender } from '../../access/assertions/offender';
import type { AccessIndex } from '../../access/index/access-index';
import type { Breather } from '../../common/breather';

/** Most offenders that a result names; all of them are listed by themselves. */
const MAX_SHOWN = 10;

/** What came of judging a claim. Types, since interfaces are no JSON values. */
export type AssertionResult = {
  readonly status: AssertionStatus;
  readonly content: ResultContent;
};

export type ResultContent = {
  /** What the claim names and is not there: the path of its member, and a sentence. */
  readonly unresolved: readonly { readonly path: readonly (string | number)[]; readonly detail: string }[];
  readonly offenderCount: number;
  /** The first. */
  readonly offenders: readonly Offender[];
};

/** In the order of the claims. */
export async function judgeAll(
  claims: readonly Claim[],
  index: AccessIndex,
  breather: Breather,
): Promise<AssertionResult[]> {
  const results: AssertionResult[] = [];
  for (const claim of claims) {
    results.push(resultOf(claim, index));
    await breather.breathe();
  }
  return results;
}

function resultOf(claim: Claim, index: AccessIndex): AssertionResult {
  const { status, unresolved, offenders } = judgeClaim(claim, index);
  return {
    status,
    content: {
      unresolved: unresolved.map(({ path, detail }) => ({ path, detail })),
      offenderCount: offenders.total,
      offenders: offenders.page(undefined, MAX_SHOWN),
    },
  };
}

/** Of no assertions nobody can say that they hold: a pipeline that judges nothing must not go on. */
export function allPass(results: readonly { readonly status: string }[]): boolean {
  return results.length > 0 && results.every(({ status }) => status === 'passed');
}
