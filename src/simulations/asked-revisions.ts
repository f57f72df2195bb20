import { InvalidRequestError } from '../common/invalid-request-error';
import type { SubjectReference } from '../sync/consistency';
import { consistencyOf, type ConsistencyQuery } from '../sync/consistency.query';
import type { IndexedRevision, RevisionSource } from '../sync/revision-source';
import type { PublishedSnapshot } from '../sync/snapshot-store';
import type { SimulatedRevisions } from './simulated-revisions';

/** From which picture of the organisation a question is to be answered. */
export interface AskedRevision extends ConsistencyQuery {
  /** As if this simulated change were made. */
  readonly simulationId?: string;
}

type Subjects = SubjectReference | readonly SubjectReference[];

/** Gives the revision that is asked for: the organisation as it is, or as a simulated change would leave it. */
export class AskedRevisions {
  constructor(
    private readonly revisions: Pick<RevisionSource, 'at' | 'indexedAt'>,
    private readonly simulated: Pick<SimulatedRevisions, 'indexFor'>,
  ) {}

  /** `source` is where the question stands. Throws as RevisionSource and SimulatedRevisions do, or InvalidRequestError (400). */
  async indexedAt(
    asked: AskedRevision,
    subjects?: Subjects,
    source: 'query' | 'body' = 'query',
  ): Promise<IndexedRevision> {
    const { simulationId } = asked;
    if (simulationId === undefined) return this.revisions.indexedAt(consistencyOf(asked, source), subjects);
    refuseFreshness(asked, source);
    return this.simulated.indexFor(simulationId);
  }

  /** The same without the index. */
  async at(asked: AskedRevision, subjects: Subjects, source: 'query' | 'body'): Promise<PublishedSnapshot> {
    const { simulationId } = asked;
    if (simulationId === undefined) return this.revisions.at(consistencyOf(asked, source), subjects);
    refuseFreshness(asked, source);
    return (await this.simulated.indexFor(simulationId)).published;
  }
}

/** A simulation has a revision of its own: it gets no fresher. */
function refuseFreshness({ consistency, atLeastRevision }: AskedRevision, source: 'query' | 'body'): void {
  if (consistency === undefined && atLeastRevision === undefined) return;
  const detail = 'does not go with consistency: a simulation answers from the revision that it began from';
  throw new InvalidRequestError([{ pointer: `/${source}/simulationId`, detail }]);
}
