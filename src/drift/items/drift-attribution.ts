import { Injectable } from '@nestjs/common';
import { ChangeAttribution } from '../../revisions/history/attribution/change-attribution';
import type { ChangedBy } from '../../revisions/history/attribution/changed-by';
import { LastChanges } from '../../revisions/history/log/last-changes';
import type { LoggedChange } from '../../revisions/history/log/logged-change';
import { RevisionReader } from '../../revisions/history/reading/revision-reader';
import type { Drift, DriftItem } from './drift-item';

/** A drift item, and how it came about. */
export interface AttributedItem {
  readonly item: DriftItem;
  /** The difference from the baseline, between the revisions of its last change. */
  readonly logged: LoggedChange;
  readonly by: ChangedBy;
  /** Undefined where the history does not have it. */
  readonly changeCount?: number;
}

/** Says who made the last change of what differs. */
@Injectable()
export class DriftAttribution {
  constructor(
    private readonly last: LastChanges,
    private readonly attribution: ChangeAttribution,
    private readonly revisions: RevisionReader,
  ) {}

  /** In the order of the items. */
  async of(items: readonly DriftItem[], drift: Omit<Drift, 'items'>): Promise<AttributedItem[]> {
    if (items.length === 0) return [];
    const positions = items.map(({ position }) => position);
    const changes = await this.last.of(positions, drift.baseline.revision, drift.revision);
    const logged = changes.flatMap((change) => change?.logged ?? []);
    const by = (await this.attribution.of(logged))[Symbol.iterator]();
    const since = await this.revisions.get(drift.baseline.revision);
    const revision = await this.revisions.get(drift.revision);
    return items.map((item, place) => {
      const { change } = item;
      const found = changes[place];
      if (found !== undefined)
        return {
          item,
          logged: { ...found.logged, change },
          by: by.next().value as ChangedBy,
          changeCount: found.count,
        };
      // The history does not reach back to it: it was made between the two.
      const position = { revision: revision.revision, table: 0, key: item.position.key };
      const notKnown = { status: 'not_attributed', reason: 'audits_not_read' } as const;
      return { item, logged: { change, since, revision, position }, by: notKnown };
    });
  }
}
