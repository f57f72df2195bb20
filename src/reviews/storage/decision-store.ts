import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import type { DecisionKind, ReducedAccess } from '../../access/reviews/decision';
import { actorIn, personColumn, type Actor } from '../../auth/party';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewDecisionRow } from '../../database/tables/review-rows';
import { idFrom } from '../../revisions/history/storage/stored-text';
import type { DecidedItem, DecisionWay } from '../decisions/decided-item';
import { insertRows, type RowColumns } from './insert-rows';

const columns: RowColumns = {
  table: 'review_decision',
  texts: [
    'campaign_id',
    'decision',
    'target',
    'reason',
    'way',
    'act_id',
    'decided_at',
    'decided_by_type',
    'decided_by_id',
    'decided_by_person',
    'delegation_id',
  ],
  numbers: ['position', 'number', 'stage'],
};

const POSITIONS_AT_ONCE = 500;

/** Who decides, how and when. */
export interface DecidingAct {
  readonly id: string;
  readonly way: DecisionWay;
  readonly at: string;
  /** The service itself, at a deadline. */
  readonly by: Actor | { readonly type: 'system'; readonly id: string };
}

/** One decision, as it was made. */
export interface StoredDecision {
  readonly position: number;
  readonly number: number;
  readonly stage: number;
  readonly decision: DecisionKind;
  readonly target: ReducedAccess | null;
  readonly reason: string | null;
  readonly way: DecisionWay;
  readonly actId: string;
  readonly decidedAt: string;
  readonly decidedBy: Actor | { readonly type: 'system'; readonly id: string };
  readonly delegationId: string | null;
}

/** Who decided about an item in an earlier stage. */
export interface EarlierDecider {
  readonly position: number;
  readonly by: Actor;
  /** The reviewer in whose place they decided. */
  readonly from: string | null;
}

/** Everything that was ever decided; nothing is changed or deleted here. */
@Injectable()
export class DecisionStore {
  constructor(private readonly database: Database) {}

  async insert(
    tx: Transaction<Schema>,
    campaignId: string,
    decided: readonly DecidedItem[],
    { id, way, at, by }: DecidingAct,
  ): Promise<void> {
    const rows = decided.map(({ item, decided: { decision, target, reason }, delegationId }) => ({
      campaign_id: campaignId,
      position: item.position,
      number: item.version + 1,
      stage: item.stage,
      decision,
      target: target === null ? null : JSON.stringify(target),
      reason,
      way,
      act_id: id,
      decided_at: at,
      decided_by_type: by.type,
      decided_by_id: by.id,
      decided_by_person: by.type === 'system' ? null : personColumn(by),
      delegation_id: delegationId,
    }));
    await insertRows(tx, this.database.dialect, columns, rows);
  }

  /** Who decided to take something away or to reduce it. */
  async removers(campaignId: string): Promise<Actor[]> {
    const rows = this.database.kysely
      .selectFrom('review_decision')
      .select(['decided_by_type', 'decided_by_id', 'decided_by_person'])
      .distinct()
      .where('campaign_id', '=', campaignId)
      .where('decision', 'in', ['take_away', 'reduce'])
      .where('decided_by_type', '!=', 'system');
    return (await rows.execute()).map((row) =>
      actorIn(row.decided_by_type, row.decided_by_id, row.decided_by_person),
    );
  }

  /** Of one item, in their order. */
  async of(campaignId: string, position: number): Promise<StoredDecision[]> {
    const rows = this.database.kysely
      .selectFrom('review_decision')
      .selectAll()
      .where('campaign_id', '=', campaignId);
    const found = await rows.where('position', '=', position).orderBy('number').execute();
    return found.map(toDecision);
  }

  /** All of a campaign, by position and number, those after `after`. */
  async page(
    campaignId: string,
    limit: number,
    after?: readonly [number, number],
  ): Promise<StoredDecision[]> {
    let rows = this.database.kysely
      .selectFrom('review_decision')
      .selectAll()
      .where('campaign_id', '=', campaignId);
    if (after !== undefined) {
      const [position, number] = after;
      rows = rows.where((one) =>
        one.or([
          one('position', '>', position),
          one.and([one('position', '=', position), one('number', '>', number)]),
        ]),
      );
    }
    return (await rows.orderBy('position').orderBy('number').limit(limit).execute()).map(toDecision);
  }

  /** Who decided about these items in other stages than the present one, by position. */
  async earlierDeciders(
    tx: Kysely<Schema>,
    campaignId: string,
    stageOf: ReadonlyMap<number, number>,
  ): Promise<EarlierDecider[]> {
    const positions = [...stageOf].filter(([, stage]) => stage > 0).map(([position]) => position);
    const found: EarlierDecider[] = [];
    for (let first = 0; first < positions.length; first += POSITIONS_AT_ONCE) {
      const rows = await tx
        .selectFrom('review_decision')
        .leftJoin('review_delegation', 'review_delegation.id', 'delegation_id')
        .selectAll('review_decision')
        .select('from_reviewer')
        .where('review_decision.campaign_id', '=', campaignId)
        .where('position', 'in', positions.slice(first, first + POSITIONS_AT_ONCE))
        .where('decision', '!=', 'not_mine')
        .where('decided_by_type', '!=', 'system')
        .execute();
      for (const row of rows)
        if (row.stage < (stageOf.get(row.position) ?? 0))
          found.push({
            position: row.position,
            by: actorIn(row.decided_by_type, row.decided_by_id, row.decided_by_person),
            from: row.from_reviewer === null ? null : idFrom(row.from_reviewer),
          });
    }
    return found;
  }
}

function toDecision(row: ReviewDecisionRow): StoredDecision {
  return {
    position: row.position,
    number: row.number,
    stage: row.stage,
    decision: row.decision as DecisionKind,
    target: row.target === null ? null : (JSON.parse(row.target) as ReducedAccess),
    reason: row.reason,
    way: row.way as DecisionWay,
    actId: row.act_id,
    decidedAt: row.decided_at,
    decidedBy:
      row.decided_by_type === 'system'
        ? { type: 'system', id: row.decided_by_id }
        : actorIn(row.decided_by_type, row.decided_by_id, row.decided_by_person),
    delegationId: row.delegation_id,
  };
}
