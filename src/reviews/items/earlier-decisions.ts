import { Injectable } from '@nestjs/common';
import type { DecisionKind } from '../../access/reviews/decision';
import { Database } from '../../database/database';
import { storedText } from '../../revisions/history/storage/stored-text';
import type { ReviewItem } from './review-item';

/** What another review decided about the same access. */
export interface EarlierDecision {
  readonly reviewId: string;
  readonly reviewName: string;
  readonly position: number;
  readonly decision: DecisionKind;
  readonly reason: string | null;
  readonly decidedAt: string;
}

const SHOWN = 3;

/** Finds what other reviews decided. */
@Injectable()
export class EarlierDecisions {
  constructor(private readonly database: Database) {}

  /** By position; the newest first. */
  async of(
    campaignId: string,
    items: readonly ReviewItem[],
  ): Promise<ReadonlyMap<number, readonly EarlierDecision[]>> {
    const byKey = new Map<string, EarlierDecision[]>();
    for (const row of await this.rows(campaignId, items)) {
      const key = keyOf(row.subject_type, row.subject_id, row.role_id, row.division_id);
      const some = byKey.get(key) ?? [];
      byKey.set(key, some);
      if (some.length < SHOWN)
        some.push({
          reviewId: row.campaign_id,
          reviewName: row.name,
          position: row.position,
          decision: row.decision as DecisionKind,
          reason: row.reason,
          decidedAt: row.decided_at ?? '',
        });
    }
    return new Map(
      items.map(({ position, subjectType, subjectId, roleId, divisionId }) => [
        position,
        byKey.get(keyOf(subjectType, ...[subjectId, roleId, divisionId].map(storedText))) ?? [],
      ]),
    );
  }

  private async rows(campaignId: string, items: readonly ReviewItem[]) {
    if (items.length === 0) return [];
    return this.database.kysely
      .selectFrom('review_item')
      .innerJoin('review_campaign', 'review_campaign.id', 'review_item.campaign_id')
      .select(['campaign_id', 'name', 'position', 'subject_type', 'subject_id', 'role_id', 'division_id'])
      .select(['decision', 'reason', 'decided_at'])
      .where('subject_id', 'in', [...new Set(items.map(({ subjectId }) => storedText(subjectId)))])
      .where('campaign_id', '!=', campaignId)
      .where('review_item.state', '=', 'decided')
      .orderBy('decided_at', 'desc')
      .execute();
  }
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
