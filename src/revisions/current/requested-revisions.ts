import { Inject, Injectable } from '@nestjs/common';
import { InvalidRequestError } from '../../common/errors';
import type { SubjectReference } from './consistency';
import { consistencyOf, type ConsistencyQuery } from './consistency.query';
import { type IndexedRevision, RevisionSource } from './revision-source';
import type { PublishedSnapshot } from './snapshot-store';

/** The snapshot of the organisation that a question is to be answered from. */
export interface RequestedRevision extends ConsistencyQuery {
  /** As if this simulated change were made. */
  readonly simulationId?: string;
}

/** Answers as if a simulated change were made. The feature that keeps simulations provides it. */
export abstract class SimulatedRevisionSource {
  /** The revision that the simulation makes; throws when it is gone or has expired. */
  abstract indexFor(simulationId: string): Promise<IndexedRevision>;
}

type Subjects = SubjectReference | readonly SubjectReference[];

/** Returns the requested revision: the organisation as it is, or as a simulated change would leave it. */
@Injectable()
export class RequestedRevisions {
  constructor(
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'at' | 'indexedAt'>,
    private readonly simulated: SimulatedRevisionSource,
  ) {}

  /**
   * `source` is the part of the request that holds the question, `divisionIds` the divisions it names. Throws as
   * RevisionSource and the simulation do, or InvalidRequestError (400).
   */
  async indexedAt(
    asked: RequestedRevision,
    subjects?: Subjects,
    source: 'query' | 'body' = 'query',
    divisionIds: readonly string[] = [],
  ): Promise<IndexedRevision> {
    const { simulationId } = asked;
    if (simulationId === undefined)
      return this.revisions.indexedAt(consistencyOf(asked, source), subjects, divisionIds);
    refuseFreshness(asked, source);
    return this.simulated.indexFor(simulationId);
  }

  /** The same without the index. */
  async at(
    asked: RequestedRevision,
    subjects: Subjects,
    source: 'query' | 'body',
    divisionIds: readonly string[],
  ): Promise<PublishedSnapshot> {
    const { simulationId } = asked;
    if (simulationId === undefined)
      return this.revisions.at(consistencyOf(asked, source), subjects, divisionIds);
    refuseFreshness(asked, source);
    return (await this.simulated.indexFor(simulationId)).published;
  }
}

/** A simulation has a revision of its own: it gets no fresher. */
function refuseFreshness(
  { consistency, atLeastRevision, at }: RequestedRevision,
  source: 'query' | 'body',
): void {
  if (consistency === undefined && atLeastRevision === undefined && at === undefined) return;
  const other = at === undefined ? 'consistency' : 'at';
  const detail = `cannot be combined with ${other}: a simulation answers from its base revision`;
  throw new InvalidRequestError([{ pointer: `/${source}/simulationId`, detail }]);
}
