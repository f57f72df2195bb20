import { consistencyOf, ConsistencyQuery } from '../../revisions/current/consistency.query';
import type { Consistency } from '../../revisions/current/consistency';
import { InvalidRequestError } from '../../common/errors';
import { BooleanQuery } from '../../http/boolean-query';

/** How one subject is asked for. */
export class SubjectQuery extends ConsistencyQuery {
  /**
   * `true` is short for `consistency=fully_consistent`: the subject is read again from Genesys before the answer, which
   * costs two to four calls of its rate limit. Not together with another `consistency`.
   */
  @BooleanQuery()
  readonly fresh?: boolean;
}

/** Throws InvalidRequestError when the parameters contradict each other. */
export function freshnessOf({ fresh, ...query }: SubjectQuery): Consistency {
  if (fresh !== true) return consistencyOf(query);
  const { consistency = 'fully_consistent' } = query;
  if (consistency === 'fully_consistent') return consistencyOf({ ...query, consistency });
  throw new InvalidRequestError([
    { pointer: '/query/fresh', detail: `contradicts consistency=${consistency}` },
  ]);
}
