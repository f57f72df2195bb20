import type { ReferenceNames } from '../../answers/naming/reference-names';
import { judgeClaim } from '../../access-index/assertions/judge-claim';
import { rankPage } from '../../answers/paging/rank-page';
import { Breather } from '../../common/breather';
import { InvalidRequestError } from '../../common/invalid-request-error';
import type { AskedRevisions } from '../../simulations/asked-revisions';
import { answeredFrom } from '../../sync/answered-from.dto';
import { noSuchAssertion } from '../assertion-errors';
import type { AssertionStore } from '../kept/assertion-store';
import { toUnresolvedDto } from '../kept/claim-mapping';
import { readClaim } from '../kept/read-claim';
import type { StoredAssertion } from '../kept/stored-assertion';
import { allPass, judgeAll } from './assertion-result';
import type {
  EvaluateAssertionsDto,
  EvaluationDto,
  InlineAssertionDto,
  OffenderPageDto,
  OffendersQueryDto,
} from './evaluations.dto';
import { countStatuses, toJudgedDto, toOffenderDto, type JudgedClaim } from './result-mapping';

/** Judges assertions now: in the newest revision, or as if a simulated change were made. Keeps nothing. */
export class EvaluationsService {
  constructor(
    private readonly assertions: Pick<AssertionStore, 'get' | 'all'>,
    private readonly revisions: Pick<AskedRevisions, 'indexedAt'>,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws InvalidRequestError (400), or as AskedRevisions. */
  async evaluate(asked: EvaluateAssertionsDto): Promise<EvaluationDto> {
    const inline = (asked.assertions ?? []).map(inlineClaim);
    const claims = [...(await this.kept(asked)), ...inline];
    const { published, index } = await this.revisions.indexedAt(freshness(asked), [], 'body');
    const results = await judgeAll(
      claims.map(({ claim }) => claim),
      index,
      new Breather(),
    );
    return {
      passed: allPass(results),
      ...answeredFrom(published),
      simulationId: asked.simulationId,
      counts: countStatuses(results),
      results: await this.names.with(index, (nameOf) =>
        claims.map((claim, i) => toJudgedDto(claim, results[i]!, index, nameOf)),
      ),
    };
  }

  /** Throws NotFoundError (404), InvalidRequestError (400), or as AskedRevisions. */
  async offenders(
    id: string,
    { simulationId, pageSize, pageToken }: OffendersQueryDto,
  ): Promise<OffenderPageDto> {
    const assertion = await this.assertions.get(id);
    if (assertion === undefined) throw noSuchAssertion();
    const { published, index } = await this.revisions.indexedAt({ simulationId });
    const { status, unresolved, offenders } = judgeClaim(assertion.content.claim, index);
    const scope = ['assertion-offenders', id, assertion.version, simulationId];
    const { items, nextPageToken } = rankPage(
      index,
      offenders,
      // Only subjects fill more than a page.
      ({ subject }) => index.subject(subject!.type, subject!.id)!,
      { scope, pageSize, pageToken },
    );
    return {
      ...answeredFrom(published),
      simulationId,
      status,
      unresolved: unresolved.map(toUnresolvedDto),
      total: offenders.total,
      offenders: await this.names.with(index, (nameOf) =>
        items.map((offender) => toOffenderDto(offender, index, nameOf)),
      ),
      nextPageToken,
    };
  }

  private async kept({ assertionIds, assertions }: EvaluateAssertionsDto): Promise<JudgedClaim[]> {
    if (assertionIds === undefined && assertions !== undefined) return [];
    const all = await this.assertions.all();
    if (assertionIds === undefined) return all.filter(({ content }) => content.enabled).map(keptClaim);
    const byId = new Map(all.map((assertion) => [assertion.id, assertion]));
    const unknown = [...assertionIds.entries()].filter(([, id]) => !byId.has(id));
    if (unknown.length === 0) return assertionIds.map((id) => keptClaim(byId.get(id)!));
    throw new InvalidRequestError(
      unknown.map(([i, id]) => ({
        pointer: `/body/assertionIds/${i}`,
        detail: `there is no assertion with the id ${id}`,
      })),
    );
  }
}

function keptClaim({ id, content: { name, claim } }: StoredAssertion): JudgedClaim {
  return { id, name, claim };
}

function inlineClaim({ name, claim }: InlineAssertionDto, i: number): JudgedClaim {
  return { name, claim: readClaim(claim, `/body/assertions/${i}/claim`) };
}

function freshness({ simulationId, atLeastRevision }: EvaluateAssertionsDto) {
  return {
    ...(simulationId !== undefined && { simulationId }),
    ...(atLeastRevision !== undefined && { consistency: 'at_least_as_fresh' as const, atLeastRevision }),
  };
}
