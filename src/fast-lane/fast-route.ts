import type { Requirement } from '../auth/requirement';
import type { DecisionTally } from '../metrics/decision-counts';

/** A decision, and the whole body of its answer. */
export interface FastAnswer {
  readonly text: string;
  readonly allowed: boolean;
  readonly reason: string;
}

/**
 * A second way to a route of the same path, for requests that ask nothing unusual. Whatever it does not answer, and all
 * errors, the route itself answers: both give the same bytes.
 */
export interface FastRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly requirement: Requirement;
  /** Where decisions are counted. */
  readonly tally: DecisionTally;
  /**
   * The answer to the query of a GET, or the body of a POST; undefined where the route itself has to look, and so has what
   * is thrown here. It changes nothing: the request may be asked again.
   */
  answer(asked: string): FastAnswer | undefined;
}
