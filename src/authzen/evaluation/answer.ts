import type { IndexedRevision } from '../../sync/revision-source';
import type { Fault } from '../request/fault';
import type { Verdict } from './verdict';

/** Which picture of the organisation an answer comes from, in the words of AuthZEN's own members. */
export interface AnswerOrigin {
  readonly revision: number;
  readonly as_of: string;
  readonly partial: boolean;
}

export interface EvaluationAnswer {
  readonly decision: boolean;
  readonly context: Pick<Verdict, 'reason' | 'sources' | 'caveats'> & AnswerOrigin;
}

/** The answer for an item that could not be read: a refusal, and why. */
export interface FaultyItemAnswer {
  readonly decision: false;
  readonly context: { readonly error: { readonly status: 400; readonly message: string } };
}

export function originOf({ published: { matrix, partial } }: IndexedRevision): AnswerOrigin {
  return { revision: matrix.revision, as_of: matrix.asOf, partial };
}

export function answerOf(verdict: Verdict, { revision, as_of, partial }: AnswerOrigin): EvaluationAnswer {
  const { decision, reason, sources, caveats } = verdict;
  return { decision, context: { reason, sources, caveats, revision, as_of, partial } };
}

export function faultyItem({ pointer, detail }: Fault): FaultyItemAnswer {
  return { decision: false, context: { error: { status: 400, message: `${pointer} ${detail}.` } } };
}
