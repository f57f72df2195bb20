import { Inject, Injectable } from '@nestjs/common';
import { type IndexedRevision, RevisionSource } from '../../revisions/current/revision-source';
import { DriftReader } from '../drift-reader';
import { NoBaselineError } from '../drift.errors';
import type { Drift } from './drift-item';

/** What differs, and the revision that it is in. */
export interface DriftedRevision extends IndexedRevision {
  readonly drift: Drift;
}

/** What differs from the baseline now. */
@Injectable()
export class CurrentDrift {
  constructor(
    private readonly reader: DriftReader,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
  ) {}

  /** Throws NoBaselineError (404), TooMuchDriftError (409), or as RevisionSource. */
  async find(): Promise<DriftedRevision> {
    const baseline = await this.reader.baseline();
    if (baseline === undefined) throw new NoBaselineError();
    // Another instance may have approved a revision that is not here yet.
    const { revision } = baseline;
    const at = await this.revisions.indexedAt({ level: 'at_least_as_fresh', revision });
    const drift = await this.reader.at(at.index.revision);
    if (drift === undefined) throw new NoBaselineError();
    return { ...at, drift };
  }
}
