import type { AssertionStatus } from '../../access/assertions/evaluate-claim';
import type { StoredAssertion } from '../definitions/stored-assertion';
import type { AssertionResult, ResultContent } from './assertion-result';

/** The last evaluation of an assertion. */
export interface StoredResult extends AssertionResult {
  readonly assertionId: string;
  /** The version of the assertion that was evaluated. */
  readonly assertionVersion: number;
  /** When the status last changed (RFC 3339, UTC), and with which revision. */
  readonly since: string;
  readonly sinceRevision: number;
}

/** An assertion whose status has changed. */
export interface StatusChange {
  readonly assertion: StoredAssertion;
  /** Null when it was evaluated for the first time. */
  readonly before: AssertionStatus | null;
  readonly after: AssertionStatus;
  readonly offenderCount: number;
}

/** What a new evaluation changes about the results. */
export interface ResultsPlan {
  readonly written: readonly StoredResult[];
  /** Ids of assertions that are disabled or deleted. */
  readonly dropped: readonly string[];
  readonly changes: readonly StatusChange[];
}

/** Compares what was found with what is stored. `results` are those of the assertions, in their order. */
export function planResults(
  assertions: readonly StoredAssertion[],
  results: readonly AssertionResult[],
  kept: ReadonlyMap<string, StoredResult>,
  { revision, at }: { readonly revision: number; readonly at: string },
): ResultsPlan {
  const written: StoredResult[] = [];
  const changes: StatusChange[] = [];
  for (const [i, assertion] of assertions.entries()) {
    const { status, content } = results[i]!;
    const before = kept.get(assertion.id);
    const isSame = before?.status === status;
    const since = isSame ? before : { since: at, sinceRevision: revision };
    const result: StoredResult = {
      assertionId: assertion.id,
      assertionVersion: assertion.version,
      status,
      content,
      since: since.since,
      sinceRevision: since.sinceRevision,
    };
    if (before === undefined || differs(before, result)) written.push(result);
    // An assertion that holds from its first evaluation on is not news.
    if (isSame || (before === undefined && status === 'passed')) continue;
    const { offenderCount } = content;
    changes.push({ assertion, before: before?.status ?? null, after: status, offenderCount });
  }
  const evaluated = new Set(assertions.map(({ id }) => id));
  return { written, changes, dropped: [...kept.keys()].filter((id) => !evaluated.has(id)) };
}

function differs(one: StoredResult, other: StoredResult): boolean {
  return (
    one.assertionVersion !== other.assertionVersion ||
    one.status !== other.status ||
    textOf(one.content) !== textOf(other.content)
  );
}

function textOf(content: ResultContent): string {
  return JSON.stringify(content);
}
