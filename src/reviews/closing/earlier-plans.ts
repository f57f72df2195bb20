import { Inject, Injectable } from '@nestjs/common';
import { ChangesReader } from '../../changes/api/changes-reader';
import { trustedTime } from '../../common/trusted-clock';

/** Changes that a review has planned already. */
interface PlannedBefore {
  /** Those that may still be applied, or are being applied: what is in them is not planned again. */
  readonly waiting: ReadonlySet<string>;
  /** The newest revision that reflects what the others have done. */
  readonly revision: number | undefined;
}

/** Looks up what became of the changes that a review has planned. */
@Injectable()
export class EarlierPlans {
  constructor(@Inject(ChangesReader) private readonly changes: Pick<ChangesReader, 'get'>) {}

  async of(ids: readonly string[]): Promise<PlannedBefore> {
    const waiting = new Set<string>();
    let revision: number | undefined;
    for (const id of ids) {
      const change = await this.changes.get(id);
      const isPlanned = change.status === 'planned' || change.status === 'approved';
      const isApplying = change.status === 'applying' || change.status === 'paused';
      if (isApplying || (isPlanned && change.expiresAt > trustedTime())) waiting.add(id);
      if (change.revision !== undefined) revision = Math.max(revision ?? 0, change.revision);
    }
    return { waiting, revision };
  }
}
