import { Injectable, Optional } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { trustedTime } from '../../common/trusted-clock';
import { Database } from '../../database/database';
import type { RevisionTask } from '../../revisions/current/revision-follower';
import { ReviewFindingStore, type Seen } from '../findings/finding-store';
import { CampaignStore } from '../storage/campaign-store';
import { FollowedItems } from '../storage/followed-items';
import { ItemStore } from '../storage/item-store';
import { REVIEWS_CHANGED } from '../reviews-channel';
import { followUpOf, type FollowedUp } from './followed-up';

/** Positions that a record names; the others are in the items. */
const MAX_RECORDED = 500;

/**
 * Follows what reviews decided at each revision: an item is done when Genesys shows it, and what comes back is a
 * finding. A review is closed when nothing is left to be taken away.
 */
@Injectable()
export class FollowUp implements RevisionTask {
  readonly lease = 'reviews';
  readonly name = 'following up access reviews';
  readonly channels = [REVIEWS_CHANGED];

  constructor(
    private readonly database: Database,
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly followed: FollowedItems,
    private readonly findings: ReviewFindingStore,
    private readonly audit: AuditLog,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  async evaluate(index: AccessIndex): Promise<void> {
    for (const id of await this.followed.campaigns()) {
      const found = await this.foundIn(id, index);
      if (found.removed.length + found.returned.length + found.resolved.length > 0)
        await this.write(id, found, index.revision);
    }
    for (const { id } of await this.store.inStates(['closing'])) await this.closeIfDone(id);
  }

  private async foundIn(id: string, index: AccessIndex): Promise<FollowedUp> {
    const all = { removed: [] as number[], returned: [] as number[], resolved: [] as number[] };
    for await (const items of this.followed.of(id)) {
      const { removed, returned, resolved } = followUpOf(items, index);
      all.removed.push(...removed);
      all.returned.push(...returned);
      all.resolved.push(...resolved);
    }
    return all;
  }

  private async write(id: string, found: FollowedUp, revision: number): Promise<void> {
    const seen: Seen = { at: this.now(), revision };
    await this.database.transaction(async (tx) => {
      await this.store.hold(tx, id);
      const { removed, returned, resolved } = found;
      const gone = { outcome: 'removed', outcome_detail: null, removed_revision: revision };
      await this.items.set(tx, id, removed, gone);
      await this.items.set(tx, id, returned, { outcome: 'returned' });
      await this.findings.resolve(tx, id, [...removed, ...resolved], seen);
      await this.findings.open(tx, id, 'returned', returned, seen);
      await this.audit.append(tx, {
        action: 'review.followed_up',
        actor: SYSTEM,
        target: { type: 'review', id },
        outcome: 'success',
        after: {
          revision,
          removed: removed.slice(0, MAX_RECORDED),
          removedCount: removed.length,
          returned: returned.slice(0, MAX_RECORDED),
          returnedCount: returned.length,
        },
      });
    });
  }

  private async closeIfDone(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { state, version } = await this.store.hold(tx, id);
      if (state !== 'closing' || (await this.items.countLeft(tx, id)) > 0) return;
      const closedAt = this.now();
      await this.store.set(tx, id, { state: 'closed', closed_at: closedAt, version: version + 1 });
      await this.audit.append(tx, {
        action: 'review.closed',
        actor: SYSTEM,
        target: { type: 'review', id },
        outcome: 'success',
        after: { closedAt },
      });
    });
  }
}
