import type { AccessIndex } from '../../access-index/access-index';
import type { NameOf } from '../../answers/naming/reference';
import type { ReferenceNames } from '../../answers/naming/reference-names';
import { listToken, readListToken } from '../../common/list-token';
import type { CurrentIndex } from '../../sync/current-index';
import { AssertionsNotJudgedError } from '../assertion-errors';
import type { AssertionStore } from '../kept/assertion-store';
import type { StoredAssertion } from '../kept/stored-assertion';
import { allPass } from './assertion-result';
import { digestOf } from './assertions-evaluator';
import type { StoredResult } from './plan-results';
import { countStatuses, toJudgedDto } from './result-mapping';
import type { ResultStore } from './result-store';
import type { AssertionResultDto, AssertionResultPageDto, ListResultsQueryDto } from './results.dto';

interface Judged {
  readonly assertion: StoredAssertion;
  readonly result: StoredResult;
}

/** Shows how assertions were judged last. */
export class ResultsService {
  constructor(
    private readonly assertions: Pick<AssertionStore, 'enabled'>,
    private readonly results: Pick<ResultStore, 'last' | 'all'>,
    private readonly currentIndex: CurrentIndex,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws AssertionsNotJudgedError (503) or InvalidRequestError (400). */
  async list({ status, pageSize, pageToken }: ListResultsQueryDto): Promise<AssertionResultPageDto> {
    const scope = ['assertion-results', status];
    const after = pageToken === undefined ? '' : readListToken(pageToken, scope, 1)[0]!;
    const { revision, assertions: digest, evaluatedAt } = await this.results.last();
    if (evaluatedAt === null) throw new AssertionsNotJudgedError();
    const enabled = await this.assertions.enabled();
    const judged = judgedOnes(enabled, await this.results.all());
    const results = judged.map(({ result }) => result);
    const index = await this.currentIndex();
    const current = index?.revision === revision && digest === digestOf(enabled);
    const wanted = judged.filter(
      ({ assertion, result }) => assertion.id > after && (status === undefined || result.status === status),
    );
    const page = wanted.slice(0, pageSize);
    return {
      passed: current && judged.length === enabled.length && allPass(results),
      revision,
      evaluatedAt,
      current,
      counts: { ...countStatuses(results), pending: enabled.length - judged.length },
      results: await this.shown(page, index),
      nextPageToken: wanted.length > page.length ? listToken(scope, [page.at(-1)!.assertion.id]) : undefined,
    };
  }

  private async shown(
    page: readonly Judged[],
    index: AccessIndex | undefined,
  ): Promise<AssertionResultDto[]> {
    const shown = (nameOf: NameOf) => page.map((judged) => toResultDto(judged, index, nameOf));
    return index === undefined ? shown((_, id) => ({ id })) : this.names.with(index, shown);
  }
}

/** Those with a result of what they say now. */
function judgedOnes(
  enabled: readonly StoredAssertion[],
  results: ReadonlyMap<string, StoredResult>,
): Judged[] {
  return enabled.flatMap((assertion) => {
    const result = results.get(assertion.id);
    return result?.assertionVersion === assertion.version ? [{ assertion, result }] : [];
  });
}

function toResultDto(
  { assertion: { id, content }, result }: Judged,
  index: AccessIndex | undefined,
  nameOf: NameOf,
): AssertionResultDto {
  const { name, claim } = content;
  return {
    ...toJudgedDto({ id, name, claim }, result, index, nameOf),
    since: result.since,
    sinceRevision: result.sinceRevision,
  };
}
