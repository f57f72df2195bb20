import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { SYSTEM } from '../../audit/event/audit-actor';
import type { Schema } from '../../database/schema';
import type { DecidedItem } from '../decisions/decided-item';
import { ReviewFindingStore } from '../findings/finding-store';
import type { ReviewItem } from '../items/review-item';
import type { Campaign } from '../review';
import { DecisionStore, type DecidingAct } from '../storage/decision-store';
import { ItemStore } from '../storage/item-store';

const TAKEN = { decision: 'take_away', target: null, reason: null } as const;

/** What is not decided is not kept: it is taken away, or becomes a finding. */
@Injectable()
export class UndecidedItems {
  constructor(
    private readonly items: ItemStore,
    private readonly decisions: DecisionStore,
    private readonly findings: ReviewFindingStore,
  ) {}

  /** Returns how many there were. */
  async settle(tx: Transaction<Schema>, campaign: Campaign, at: string): Promise<number> {
    const act = { id: uuidv7(), way: 'deadline', at, by: { type: 'system', id: SYSTEM.id } } as const;
    let settled = 0;
    for await (const items of this.items.pages(tx, campaign.id, { state: 'open' })) {
      await this.settleSome(tx, campaign, items, act);
      settled += items.length;
    }
    return settled;
  }

  private async settleSome(
    tx: Transaction<Schema>,
    { id, revision, definition }: Campaign,
    items: readonly ReviewItem[],
    act: DecidingAct,
  ): Promise<void> {
    const { at } = act;
    const positions = items.map(({ position }) => position);
    if (definition.atDeadline === 'take_away') {
      const taken = items.map((item): DecidedItem => ({ item, decided: TAKEN, delegationId: null }));
      await this.decisions.insert(tx, id, taken, act);
      await this.items.decide(tx, id, positions, {
        state: 'decided',
        decision: 'take_away',
        target: null,
        reason: null,
        decided_at: at,
        decided_by_type: 'system',
        decided_by_id: SYSTEM.id,
        outcome: 'to_remove',
      });
    } else {
      await this.items.set(tx, id, positions, { state: 'not_decided' });
      await this.findings.open(tx, id, 'not_decided', positions, { at, revision });
    }
  }
}
