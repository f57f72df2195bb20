import { Inject, Injectable } from '@nestjs/common';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import type { Actor } from '../../auth/party';
import { RevisionSource } from '../../revisions/current/revision-source';
import { RemovalPlans } from '../closing/removal-plans';
import { CampaignStore } from '../storage/campaign-store';
import { inNameOf } from './plan-in-name';

/** Plans what was decided once a deadline has passed, in the name of the person who opened the review. */
@Injectable()
export class DeadlinePlans {
  constructor(
    private readonly store: CampaignStore,
    private readonly plans: RemovalPlans,
    @Inject(KeyLineReader) private readonly keys: Pick<KeyLineReader, 'isLive'>,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
  ) {}

  /** Where the one who opened it is gone, its owner plans with `close`. Throws as RemovalPlans. */
  async plan(id: string): Promise<void> {
    const opener = await this.store.opener(id);
    if (opener !== undefined && (await this.isThere(opener)))
      await this.plans.plan(id, inNameOf(opener, `review-deadline-${id}`));
    else await this.store.transaction((tx) => this.store.set(tx, id, { plan_due: 0 }));
  }

  private async isThere({ type, id }: Actor): Promise<boolean> {
    if (type === 'api_key') return this.keys.isLive(id);
    if (type !== 'genesys_user') return true;
    const { index } = await this.revisions.indexedAt();
    return index.subject('user', id)?.state === 'active';
  }
}
