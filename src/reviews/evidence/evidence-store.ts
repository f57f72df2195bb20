import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';

export interface RosterEntry {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly email: string | null;
  readonly divisionId: string | null;
  readonly dormantSince: string | null;
  readonly memberCount: number | null;
}

type Key = readonly [string, string];

/** What only evidence reads of reviews, page by page. */
@Injectable()
export class EvidenceStore {
  constructor(private readonly database: Database) {}

  /** By type and id, those after `after`. */
  async roster(campaignId: string, limit: number, after?: Key): Promise<RosterEntry[]> {
    let rows = this.database.kysely
      .selectFrom('review_subject')
      .selectAll()
      .where('campaign_id', '=', campaignId);
    if (after !== undefined) {
      const [type, id] = [after[0], storedText(after[1])];
      rows = rows.where((one) =>
        one.or([
          one('subject_type', '>', type),
          one.and([one('subject_type', '=', type), one('subject_id', '>', id)]),
        ]),
      );
    }
    const found = await rows.orderBy('subject_type').orderBy('subject_id').limit(limit).execute();
    return found.map((row) => ({
      type: row.subject_type,
      id: idFrom(row.subject_id),
      name: idFrom(row.name),
      state: row.state,
      email: row.email === null ? null : idFrom(row.email),
      divisionId: row.division_id === null ? null : idFrom(row.division_id),
      dormantSince: row.dormant_since,
      memberCount: row.member_count,
    }));
  }

  /** By group and user, those after `after`. */
  async members(campaignId: string, limit: number, after?: Key): Promise<Key[]> {
    let rows = this.database.kysely
      .selectFrom('review_member')
      .selectAll()
      .where('campaign_id', '=', campaignId);
    if (after !== undefined) {
      const [group, user] = after.map(storedText) as [string, string];
      rows = rows.where((one) =>
        one.or([
          one('group_id', '>', group),
          one.and([one('group_id', '=', group), one('user_id', '>', user)]),
        ]),
      );
    }
    const found = await rows.orderBy('group_id').orderBy('user_id').limit(limit).execute();
    return found.map((row) => [idFrom(row.group_id), idFrom(row.user_id)]);
  }

  /** Who holds a powerful role in the review, directly: `type:id`. */
  async powerful(campaignId: string): Promise<ReadonlySet<string>> {
    const rows = this.database.kysely
      .selectFrom('review_item')
      .select(['subject_type', 'subject_id'])
      .distinct()
      .where('campaign_id', '=', campaignId)
      .where('powerful', '=', 1);
    return new Set((await rows.execute()).map((row) => `${row.subject_type}:${idFrom(row.subject_id)}`));
  }

  /** Delegations of the review, ended ones too. */
  delegations(campaignId: string) {
    const rows = this.database.kysely.selectFrom('review_delegation').selectAll();
    return rows.where('campaign_id', '=', campaignId).orderBy('id').execute();
  }

  /** What the review left open, and what came back: in the order in which it was found, those after `after`. */
  findings(campaignId: string, limit: number, after = '') {
    const rows = this.database.kysely.selectFrom('review_finding').selectAll();
    const found = rows.where('campaign_id', '=', campaignId).where('id', '>', after);
    return found.orderBy('id').limit(limit).execute();
  }

  /** Positions of a change's items. */
  async changePositions(changeId: string): Promise<number[]> {
    const rows = this.database.kysely.selectFrom('change_item').select('position');
    const found = await rows.where('change_id', '=', changeId).orderBy('position').execute();
    return found.map(({ position }) => position);
  }
}
