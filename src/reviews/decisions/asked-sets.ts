import { Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { NO_ONE } from '../../access/reviews/decision';
import type { Schema } from '../../database/schema';
import { actingFor } from '../delegations/acting-for';
import { OF_NO_ONE } from '../delegations/delegation';
import { DelegationStore } from '../delegations/delegation-store';
import { AssigneeStore } from '../storage/assignee-store';

/** Finds what someone is asked in a campaign, also in the place of others. */
@Injectable()
export class AskedSets {
  constructor(
    private readonly assignees: AssigneeStore,
    private readonly delegations: DelegationStore,
  ) {}

  /** Numbers of the sets that these names, or those who delegated to them, are in. */
  async of(campaignId: string, reviewers: readonly string[], db?: Kysely<Schema>): Promise<number[]> {
    const acting = actingFor(reviewers, await this.delegations.inForce(campaignId, db));
    const sets = await this.assignees.setsOf(campaignId, [...acting.keys()], db);
    return acting.has(OF_NO_ONE) ? [NO_ONE, ...sets] : sets;
  }
}
