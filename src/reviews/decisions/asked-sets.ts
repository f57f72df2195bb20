import { Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import { actingFor } from '../delegations/acting-for';
import { AssigneeStore } from '../storage/assignee-store';

/** Finds what someone is asked in a campaign, also in the place of others. */
@Injectable()
export class AskedSets {
  constructor(private readonly assignees: AssigneeStore) {}

  /** Numbers of the sets that these names, or those who delegated to them, are in. */
  async of(campaignId: string, reviewers: readonly string[], db?: Kysely<Schema>): Promise<number[]> {
    const acting = actingFor(reviewers, await this.assignees.delegations(campaignId, db));
    return this.assignees.setsOf(campaignId, [...acting.keys()], db);
  }
}
