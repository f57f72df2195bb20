import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { AccessIndex } from '../../access/index/access-index';
import type { Group } from '../../access/model/snapshot';
import { concernsOneOf } from '../../access/reviews/people-behind';
import type { Schema } from '../../database/schema';
import type { ReviewItem } from '../items/review-item';
import { RosterStore } from '../storage/roster-store';
import type { NamedPeople } from './people-named';

export type IsOwn = (item: Pick<ReviewItem, 'subjectType' | 'subjectId'>) => boolean;

/** Tells which items of a campaign are access of certain people, directly or through a group. */
@Injectable()
export class OwnItems {
  constructor(private readonly roster: RosterStore) {}

  /** As it was when the review was opened, and as it is at this revision. */
  async of(
    tx: Transaction<Schema>,
    campaignId: string,
    { accounts, emails }: Pick<NamedPeople, 'accounts' | 'emails'>,
    index: AccessIndex,
  ): Promise<IsOwn> {
    const then = await this.roster.accountsWith(tx, campaignId, emails);
    const own = new Set([...accounts, ...then]);
    const groups = new Set(await this.roster.groupsOf(tx, campaignId, [...own]));
    return ({ subjectType: type, subjectId: id }) => {
      if (type === 'group' && groups.has(id)) return true;
      const entity = type === 'group' ? (index.subject(type, id)?.entity as Group | undefined) : undefined;
      return concernsOneOf({ type, id, entity }, own);
    };
  }
}
