import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { NO_ONE } from '../../access/reviews/decision';
import type { Schema } from '../../database/schema';
import { actingFor } from '../delegations/acting-for';
import { OF_NO_ONE, type Delegation } from '../delegations/delegation';
import { DelegationStore } from '../delegations/delegation-store';
import type { ReviewItem } from '../items/review-item';
import { DelegatedByConcernedError, NotAssignedError } from '../reviews.errors';
import { AssigneeStore } from '../storage/assignee-store';
import type { Decider } from './decider';
import { Deciders } from './deciders';
import { OwnItems, type IsOwn } from './own-items';
import { peopleNamed } from './people-named';

/** The delegation by which someone answers about an item; null where they are asked themselves. */
export type DelegationOf = (item: ReviewItem) => Delegation | null;

/** Finds how someone comes to answer about items: they are asked, or have a delegation of someone whom it does not concern. */
@Injectable()
export class AnsweringWays {
  constructor(
    private readonly assignees: AssigneeStore,
    private readonly delegations: DelegationStore,
    private readonly deciders: Deciders,
    private readonly own: OwnItems,
  ) {}

  /** Throws NotAssignedError or DelegatedByConcernedError (403). */
  async require(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    decider: Decider,
  ): Promise<DelegationOf> {
    const bySet = await this.bySet(tx, campaignId, items, decider);
    const bars = await this.bars(tx, campaignId, [...bySet.values()].flat(), decider);
    const found = new Map<number, Delegation | null>();
    const others: number[] = [];
    const barred: number[] = [];
    for (const item of items) {
      const ways = bySet.get(item.assignedSet);
      if (ways === undefined) others.push(item.position);
      else if (ways.length === 0) found.set(item.position, null);
      else {
        const way = ways.find(({ id }) => bars.get(id)?.(item) !== true);
        if (way === undefined) barred.push(item.position);
        else found.set(item.position, way);
      }
    }
    if (others.length > 0) throw new NotAssignedError(others);
    if (barred.length > 0) throw new DelegatedByConcernedError(barred);
    return ({ position }) => found.get(position) ?? null;
  }

  /** Delegations by which the sets of items are answered; none where one of the set is the decider. */
  private async bySet(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    { reviewers }: Decider,
  ): Promise<ReadonlyMap<number, readonly Delegation[]>> {
    const acting = actingFor(reviewers, await this.delegations.inForce(campaignId, tx));
    const numbers = items.map(({ assignedSet }) => assignedSet);
    const found = new Map<number, readonly Delegation[]>();
    const ofNoOne = acting.get(OF_NO_ONE);
    if (ofNoOne !== undefined) found.set(NO_ONE, ofNoOne);
    for (const { set, reviewer } of await this.assignees.inSets(campaignId, numbers, tx)) {
      const ways = acting.get(reviewer);
      if (ways === undefined) continue;
      const known = found.get(set);
      const isAsked = ways.length === 0 || known?.length === 0;
      found.set(set, isAsked ? [] : [...(known ?? []), ...ways]);
    }
    return found;
  }

  /** Which items each delegation does not reach: access of the one who made it, or of the one it is for. */
  private async bars(
    tx: Transaction<Schema>,
    campaignId: string,
    delegations: readonly Delegation[],
    { index }: Decider,
  ): Promise<ReadonlyMap<string, IsOwn>> {
    const bars = new Map<string, IsOwn>();
    for (const { id, from, createdBy } of delegations) {
      if (bars.has(id)) continue;
      const maker = await this.deciders.behind(createdBy, index, tx);
      const asked = from === OF_NO_ONE ? [] : await this.deciders.partyNamed(from, tx);
      const people = peopleNamed(index, [...maker.names, ...asked]);
      bars.set(id, await this.own.of(tx, campaignId, people, index));
    }
    return bars;
  }
}
