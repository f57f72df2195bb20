import { Inject, Injectable } from '@nestjs/common';
import type { Claim } from '../../access/assertions/claim';
import type { ClaimFacts } from '../../access/assertions/claim-facts';
import type { AccessIndex } from '../../access/index/access-index';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { DriftedOffenders, type OffenderList } from '../../access/assertions/offender-list';
import { isAboutDrift } from '../../access/assertions/claim';
import { evaluateClaim } from '../../access/assertions/evaluate-claim';
import { listToken, readNumberToken } from '../../http/list-token';
import { DEFAULT_PAGE_SIZE } from '../../http/page-size';
import { rankPage, type RequestedPage } from '../../lists/paging/rank-page';
import { Yielder } from '../../common/yielder';
import { InvalidRequestError } from '../../common/errors';
import { RequestedRevisions } from '../../revisions/current/requested-revisions';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { noSuchAssertion } from '../assertions.errors';
import { AssertionStore } from '../definitions/assertion-store';
import { toUnresolvedDto } from '../definitions/claim-mapping';
import { readClaim } from '../definitions/read-claim';
import type { StoredAssertion } from '../definitions/stored-assertion';
import { allPass, evaluateAll } from './assertion-result';
import { ClaimFactsReader } from './claim-facts-reader';
import type {
  EvaluateAssertionsDto,
  EvaluationDto,
  InlineAssertionDto,
  OffenderPageDto,
  OffendersQueryDto,
} from './evaluations.dto';
import { countStatuses, toEvaluatedDto, toOffenderDto, type EvaluatedClaim } from './result-mapping';

/** Evaluates assertions now: in the newest revision, or as if a simulated change were made. Stores nothing. */
@Injectable()
export class EvaluationsService {
  constructor(
    @Inject(AssertionStore) private readonly assertions: Pick<AssertionStore, 'get' | 'all'>,
    @Inject(RequestedRevisions) private readonly revisions: Pick<RequestedRevisions, 'indexedAt'>,
    @Inject(ClaimFactsReader) private readonly facts: Pick<ClaimFactsReader, 'at'>,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws InvalidRequestError (400), or as RequestedRevisions. */
  async evaluate(asked: EvaluateAssertionsDto): Promise<EvaluationDto> {
    const inline = (asked.assertions ?? []).map(inlineClaim);
    const named = [...(await this.kept(asked)), ...inline];
    const claims = named.map(({ claim }) => claim);
    const { published, index } = await this.revisions.indexedAt(freshness(asked), [], 'body');
    const facts = await this.factsAt(claims, index, asked.simulationId);
    const results = await evaluateAll(claims, index, new Yielder(), facts);
    return {
      passed: allPass(results),
      ...answeredFrom(published),
      simulationId: asked.simulationId,
      counts: countStatuses(results),
      results: await this.names.with(index, (nameOf) =>
        named.map((claim, i) => toEvaluatedDto(claim, results[i]!, index, nameOf)),
      ),
    };
  }

  /** Throws NotFoundError (404), InvalidRequestError (400), or as RequestedRevisions. */
  async offenders(
    id: string,
    { simulationId, at, pageSize, pageToken }: OffendersQueryDto,
  ): Promise<OffenderPageDto> {
    const assertion = await this.assertions.get(id);
    if (assertion === undefined) throw noSuchAssertion();
    const { published, index } = await this.revisions.indexedAt({ simulationId, at });
    const { claim } = assertion.content;
    const facts = await this.factsAt([claim], index, simulationId);
    const { status, unresolved, offenders } = evaluateClaim(claim, index, facts);
    const scope = ['assertion-offenders', id, assertion.version, simulationId, at];
    const { items, nextPageToken } =
      offenders instanceof DriftedOffenders
        ? placePage(offenders, { scope, pageSize, pageToken })
        : rankPage(
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

  private async factsAt(
    claims: readonly Claim[],
    index: AccessIndex,
    simulationId: string | undefined,
  ): Promise<ClaimFacts> {
    // Only drift is about what the simulation began from.
    if (simulationId === undefined || !claims.some(isAboutDrift)) return this.facts.at(claims, index);
    const base = await this.revisions.indexedAt({ at: String(index.revision) });
    return this.facts.at(claims, index, base.published.snapshot);
  }

  private async kept({ assertionIds, assertions }: EvaluateAssertionsDto): Promise<EvaluatedClaim[]> {
    if (assertionIds === undefined && assertions !== undefined) return [];
    const all = await this.assertions.all();
    if (assertionIds === undefined) return all.filter(({ content }) => content.enabled).map(keptClaim);
    const byId = new Map(all.map((assertion) => [assertion.id, assertion]));
    const unknown = [...assertionIds.entries()].filter(([, id]) => !byId.has(id));
    if (unknown.length === 0) return assertionIds.map((id) => keptClaim(byId.get(id)!));
    throw new InvalidRequestError(
      unknown.map(([i, id]) => ({
        pointer: `/body/assertionIds/${i}`,
        detail: `no assertion has the id ${id}`,
      })),
    );
  }
}

function keptClaim({ id, content: { name, claim } }: StoredAssertion): EvaluatedClaim {
  return { id, name, claim };
}

function inlineClaim({ name, claim }: InlineAssertionDto, i: number): EvaluatedClaim {
  return { name, claim: readClaim(claim, `/body/assertions/${i}/claim`) };
}

/** Of a list without ranks: a page begins at a place. */
function placePage(list: OffenderList, { scope, pageSize = DEFAULT_PAGE_SIZE, pageToken }: RequestedPage) {
  const after = pageToken === undefined ? -1 : readNumberToken(pageToken, scope);
  const items = list.page(after, pageSize);
  const last = after + items.length;
  return { items, nextPageToken: last + 1 < list.total ? listToken(scope, [`${last}`]) : undefined };
}

function freshness({ simulationId, atLeastRevision, at }: EvaluateAssertionsDto) {
  return {
    ...(at !== undefined && { at }),
    ...(simulationId !== undefined && { simulationId }),
    ...(atLeastRevision !== undefined && { consistency: 'at_least_as_fresh' as const, atLeastRevision }),
  };
}
