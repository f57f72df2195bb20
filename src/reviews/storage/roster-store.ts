import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { SubjectType } from '../../access/model/snapshot';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewSubjectRow } from '../../database/tables/review-rows';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import type { RowColumns } from './insert-rows';

export const subjectColumns: RowColumns = {
  table: 'review_subject',
  texts: [
    'campaign_id',
    'subject_type',
    'subject_id',
    'name',
    'state',
    'email',
    'division_id',
    'dormant_since',
  ],
  numbers: ['member_count'],
};

export const memberColumns: RowColumns = {
  table: 'review_member',
  texts: ['campaign_id', 'group_id', 'user_id'],
  numbers: [],
};

/** A subject as it was when its review was opened. */
export interface ReviewedSubject {
  readonly type: SubjectType;
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly divisionId: string | null;
  readonly dormantSince: string | null;
  readonly memberCount: number | null;
}

/** Who is reviewed, as they were when the review was opened. */
@Injectable()
export class RosterStore {
  constructor(private readonly database: Database) {}

  /** Those with these ids, of whatever type. */
  async subjects(campaignId: string, ids: readonly string[]): Promise<ReviewedSubject[]> {
    if (ids.length === 0) return [];
    const rows = this.database.kysely
      .selectFrom('review_subject')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('subject_id', 'in', [...new Set(ids)].map(storedText));
    return (await rows.execute()).map(toReviewedSubject);
  }

  /** Ids of reviewed users with one of these addresses. */
  async accountsWith(
    tx: Transaction<Schema>,
    campaignId: string,
    emails: readonly string[],
  ): Promise<string[]> {
    if (emails.length === 0) return [];
    const rows = tx.selectFrom('review_subject').select('subject_id').where('campaign_id', '=', campaignId);
    const found = rows.where('subject_type', '=', 'user').where('email', 'in', emails.map(storedText));
    return (await found.execute()).map(({ subject_id: id }) => idFrom(id));
  }

  /** Ids of the reviewed groups that one of these accounts was in. */
  async groupsOf(
    tx: Transaction<Schema>,
    campaignId: string,
    accounts: readonly string[],
  ): Promise<string[]> {
    if (accounts.length === 0) return [];
    const rows = tx.selectFrom('review_member').select('group_id').distinct();
    const found = rows.where('campaign_id', '=', campaignId).where('user_id', 'in', accounts.map(storedText));
    return (await found.execute()).map(({ group_id: id }) => idFrom(id));
  }
}

function toReviewedSubject(row: ReviewSubjectRow): ReviewedSubject {
  return {
    type: row.subject_type as SubjectType,
    id: idFrom(row.subject_id),
    name: idFrom(row.name),
    state: row.state,
    divisionId: row.division_id === null ? null : idFrom(row.division_id),
    dormantSince: row.dormant_since,
    memberCount: row.member_count,
  };
}
