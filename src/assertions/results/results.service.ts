import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { NameLookup } from '../../lists/naming/reference';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { listToken, readIdToken } from '../../http/list-token';
import { RevisionSource } from '../../revisions/current/revision-source';
import { AssertionsNotEvaluatedError } from '../assertions.errors';
import { AssertionStore } from '../definitions/assertion-store';
import type { StoredAssertion } from '../definitions/stored-assertion';
import { allPass } from './assertion-result';
import { ClaimFactsReader } from './claim-facts-reader';
import { digestOf } from './assertions-evaluator';
import type { StoredResult } from './plan-results';
import { countStatuses, toEvaluatedDto } from './result-mapping';
import { ResultStore } from './result-store';
import type { AssertionResultDto, AssertionResultPageDto, ListResultsQueryDto } from './results.dto';

interface Evaluated {
  readonly assertion: StoredAssertion;
  readonly result: StoredResult;
}

/** Shows the last evaluation of assertions. */
@Injectable()
export class ResultsService {
  constructor(
    @Inject(AssertionStore) private readonly assertions: Pick<AssertionStore, 'enabled'>,
    @Inject(ResultStore)
    private readonly results: Pick<ResultStore, 'all'> & {
      readonly evaluation: Pick<ResultStore['evaluation'], 'last'>;
    },
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    @Inject(ClaimFactsReader) private readonly facts: Pick<ClaimFactsReader, 'versions'>,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws AssertionsNotEvaluatedError (503), InvalidRequestError (400), or as RevisionSource. */
  async list({ status, pageSize, pageToken }: ListResultsQueryDto): Promise<AssertionResultPageDto> {
    const scope = ['assertion-results', status];
    const after = pageToken === undefined ? '' : readIdToken(pageToken, scope);
    const { revision, digest, evaluatedAt } = await this.results.evaluation.last();
    if (evaluatedAt === null) throw new AssertionsNotEvaluatedError();
    const enabled = await this.assertions.enabled();
    const evaluated = evaluatedOnes(enabled, await this.results.all());
    const results = evaluated.map(({ result }) => result);
    // A status of "passed" is not an answer without a fresh snapshot, whatever the page as a whole says.
    const { index } = await this.revisions.indexedAt();
    const versions = await this.facts.versions(enabled.map(({ content }) => content.claim));
    const current = index.revision === revision && digest === digestOf(enabled, versions);
    const wanted = evaluated.filter(
      ({ assertion, result }) => assertion.id > after && (status === undefined || result.status === status),
    );
    const page = wanted.slice(0, pageSize);
    return {
      passed: current && evaluated.length === enabled.length && allPass(results),
      revision,
      evaluatedAt,
      current,
      counts: { ...countStatuses(results), pending: enabled.length - evaluated.length },
      results: await this.shown(page, index),
      nextPageToken: wanted.length > page.length ? listToken(scope, [page.at(-1)!.assertion.id]) : undefined,
    };
  }

  private async shown(page: readonly Evaluated[], index: AccessIndex): Promise<AssertionResultDto[]> {
    return this.names.with(index, (nameOf) => page.map((evaluated) => toResultDto(evaluated, index, nameOf)));
  }
}

/** Those with a result for their current content. */
function evaluatedOnes(
  enabled: readonly StoredAssertion[],
  results: ReadonlyMap<string, StoredResult>,
): Evaluated[] {
  return enabled.flatMap((assertion) => {
    const result = results.get(assertion.id);
    return result?.assertionVersion === assertion.version ? [{ assertion, result }] : [];
  });
}

function toResultDto(
  { assertion: { id, content }, result }: Evaluated,
  index: AccessIndex,
  nameOf: NameLookup,
): AssertionResultDto {
  const { name, claim } = content;
  return {
    ...toEvaluatedDto({ id, name, claim }, result, index, nameOf),
    since: result.since,
    sinceRevision: result.sinceRevision,
  };
}
