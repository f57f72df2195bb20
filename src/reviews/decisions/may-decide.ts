import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import { isSameParty, type Actor, type Party } from '../../auth/party';
import type { Schema } from '../../database/schema';
import type { ReviewItem } from '../items/review-item';
import { DecidedEarlierError, OwnReviewItemError } from '../reviews.errors';
import { DecisionStore } from '../storage/decision-store';
import { AnsweringWays, type DelegationOf } from './answering-ways';
import type { Decider } from './decider';
import { OwnItems } from './own-items';
import { peopleNamed } from './people-named';

/** Determines whether someone may decide about items: they are asked, and it is not their own access. */
@Injectable()
export class MayDecide {
  constructor(
    private readonly own: OwnItems,
    private readonly ways: AnsweringWays,
    private readonly decisions: DecisionStore,
    @Inject(KeyLineReader) private readonly lines: Pick<KeyLineReader, 'partyOf'>,
  ) {}

  /** Throws OwnReviewItemError, NotAssignedError, DelegatedByConcernedError or DecidedEarlierError (403). */
  async require(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    decider: Decider,
  ): Promise<DelegationOf> {
    const isOwn = await this.own.of(tx, campaignId, decider, decider.index);
    const own = items.filter(isOwn).map(({ position }) => position);
    if (own.length > 0) throw new OwnReviewItemError(own);
    const delegationOf = await this.ways.require(tx, campaignId, items, decider);
    await this.refuseEarlier(tx, campaignId, items, decider, delegationOf);
    return delegationOf;
  }

  /** Each stage is decided by someone else, and in the name of someone else. */
  private async refuseEarlier(
    tx: Transaction<Schema>,
    campaignId: string,
    items: readonly ReviewItem[],
    { party, reviewers, index }: Decider,
    delegationOf: DelegationOf,
  ): Promise<void> {
    const stages = new Map(items.map(({ position, stage }) => [position, stage]));
    const earlier = await this.decisions.earlierDeciders(tx, campaignId, stages);
    if (earlier.length === 0) return;
    const itemAt = new Map(items.map((item) => [item.position, item]));
    const partiesOf = remembered((by: Actor) => this.lines.partyOf(by, tx));
    const own = new Set<number>();
    for (const { position, by, from } of earlier) {
      const now = delegationOf(itemAt.get(position)!);
      const present: Party = now === null ? party : [...party, ...peopleNamed(index, [now.from]).names];
      const before: Party = await partiesOf(by);
      const inNameOf = from === null ? [] : peopleNamed(index, [from]).names;
      const names = [...present, ...reviewers];
      if (isSameParty(present, before) || inNameOf.some((name) => names.includes(name))) own.add(position);
    }
    if (own.size > 0) throw new DecidedEarlierError([...own]);
  }
}

function remembered<Key, Value>(of: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const name = JSON.stringify(key);
    const value = known.get(name) ?? of(key);
    known.set(name, value);
    return value;
  };
}
