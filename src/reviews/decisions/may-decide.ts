import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { Group } from '../../access/model/snapshot';
import { concernsOneOf } from '../../access/reviews/people-behind';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import { isSameParty } from '../../auth/party';
import type { Schema } from '../../database/schema';
import { actingFor } from '../delegations/acting-for';
import type { ReviewItem } from '../items/review-item';
import { DecidedEarlierError, NotAssignedError, OwnReviewItemError } from '../reviews.errors';
import { AssigneeStore } from '../storage/assignee-store';
import { DecisionStore } from '../storage/decision-store';
import { RosterStore } from '../storage/roster-store';
import type { Decider } from './decider';

/** The delegation by which someone answers about an item; null where they are asked themselves. */
export type DelegationOf = (item: ReviewItem) => string | null;

/** Determines whether someone may decide about items: they are asked, and it is not their own access. */
@Injectable()
export class MayDecide {
  constructor(
    private readonly assignees: AssigneeStore,
    private readonly roster: RosterStore,
    private readonly decisions: DecisionStore,
    @Inject(KeyLineReader) private readonly lines: Pick<KeyLineReader, 'partyOf'>,
  ) {}

  /** Throws OwnReviewItemError, NotAssignedError or DecidedEarlierError (403). */
  async require(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    decider: Decider,
  ): Promise<DelegationOf> {
    await this.refuseOwn(tx, campaignId, items, decider);
    const delegationOf = await this.requireAsked(tx, campaignId, items, decider);
    await this.refuseEarlier(tx, campaignId, items, decider);
    return delegationOf;
  }

  /** As it was when the review was opened, and as it is now. */
  private async refuseOwn(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    { accounts, emails, index }: Decider,
  ): Promise<void> {
    const then = await this.roster.accountsWith(tx, campaignId, emails);
    const own = new Set([...accounts, ...then]);
    const groups = new Set(await this.roster.groupsOf(tx, campaignId, [...own]));
    const isOwn = ({ subjectType: type, subjectId: id }: ReviewItem) => {
      if (type === 'group' && groups.has(id)) return true;
      const entity = type === 'group' ? (index.subject(type, id)?.entity as Group | undefined) : undefined;
      return concernsOneOf({ type, id, entity }, own);
    };
    const positions = items.filter(isOwn).map(({ position }) => position);
    if (positions.length > 0) throw new OwnReviewItemError(positions);
  }

  private async requireAsked(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    { reviewers }: Decider,
  ): Promise<DelegationOf> {
    const acting = actingFor(reviewers, await this.assignees.delegations(campaignId, tx));
    const sets = await this.assignees.inSets(
      campaignId,
      items.map(({ assignedSet }) => assignedSet),
      tx,
    );
    const bySet = new Map<number, string | null>();
    for (const { set, reviewer } of sets) {
      const delegation = acting.get(reviewer);
      if (delegation !== undefined && bySet.get(set) !== null) bySet.set(set, delegation);
    }
    const others = items.filter(({ assignedSet }) => !bySet.has(assignedSet));
    if (others.length > 0) throw new NotAssignedError(others.map(({ position }) => position));
    return ({ assignedSet }) => bySet.get(assignedSet) ?? null;
  }

  private async refuseEarlier(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    { party }: Decider,
  ): Promise<void> {
    const stages = new Map(items.map(({ position, stage }) => [position, stage]));
    const earlier = await this.decisions.earlierDeciders(tx, campaignId, stages);
    const known = new Map<string, boolean>();
    const own: number[] = [];
    for (const { position, by } of earlier) {
      const key = JSON.stringify(by);
      if (!known.has(key)) known.set(key, isSameParty(party, await this.lines.partyOf(by, tx)));
      if (known.get(key) === true) own.push(position);
    }
    if (own.length > 0) throw new DecidedEarlierError([...new Set(own)]);
  }
}
