import { Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { trustedNow } from '../../common/trusted-clock';
import type { Schema } from '../../database/schema';
import { ReviewPlannedConcurrentlyError } from '../reviews.errors';
import { CampaignStore } from '../storage/campaign-store';

/** After that, the one who plans counts as gone, and what they plan is refused. */
const CLAIM_MS = 10 * 60_000;

/** Has the removals of a review planned by one at a time, also of several instances. */
@Injectable()
export class PlanningClaims {
  constructor(
    private readonly store: CampaignStore,
    @Optional() private readonly now: () => number = trustedNow,
  ) {}

  /** Throws NotFoundError (404), or ReviewPlannedConcurrentlyError (409) while someone else plans. */
  async during(id: string, work: (token: string) => Promise<void>): Promise<void> {
    const token = uuidv7();
    await this.store.transaction(async (tx) => {
      await this.store.hold(tx, id);
      const now = this.now();
      const held = await this.store.planning(tx, id);
      if (held.token !== null && held.until > new Date(now).toISOString())
        throw new ReviewPlannedConcurrentlyError();
      const planning_until = new Date(now + CLAIM_MS).toISOString();
      await this.store.set(tx, id, { planning_token: token, planning_until });
    });
    try {
      await work(token);
    } finally {
      await this.store.transaction(async (tx) => {
        await this.store.hold(tx, id);
        if ((await this.store.planning(tx, id)).token === token)
          await this.store.set(tx, id, { planning_token: null, planning_until: null });
      });
    }
  }

  /** In the transaction that stores a plan and holds the review. Throws ReviewPlannedConcurrentlyError (409). */
  async require(tx: Transaction<Schema>, id: string, token: string): Promise<void> {
    if ((await this.store.planning(tx, id)).token !== token) throw new ReviewPlannedConcurrentlyError();
  }
}
