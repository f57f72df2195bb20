import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { placeAfter } from '../../access/reviews/decision';
import type { Schema } from '../../database/schema';
import { DecisionStore, type DecidingAct } from '../storage/decision-store';
import { ItemStore } from '../storage/item-store';
import type { DecidedItem } from './decided-item';

/** Stores decisions: what items are after them, and what was decided for good. */
@Injectable()
export class DecisionWriter {
  constructor(
    private readonly items: ItemStore,
    private readonly decisions: DecisionStore,
  ) {}

  async write(
    tx: Transaction<Schema>,
    campaignId: string,
    decided: readonly DecidedItem[],
    act: DecidingAct,
  ): Promise<void> {
    await this.decisions.insert(tx, campaignId, decided, act);
    for (const [values, positions] of byValues(decided, act))
      await this.items.decide(tx, campaignId, positions, values);
  }
}

/** What items become, by what they become: thousands of them become few different things. */
function byValues(decided: readonly DecidedItem[], { at, by }: DecidingAct) {
  const groups = new Map<string, readonly [ReturnType<typeof valuesOf>, number[]]>();
  for (const one of decided) {
    const values = valuesOf(one, at, by);
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? ([values, []] as const);
    group[1].push(one.item.position);
    groups.set(key, group);
  }
  return groups.values();
}

function valuesOf(
  { item, decided: { decision, target, reason } }: DecidedItem,
  at: string,
  by: DecidingAct['by'],
) {
  const { state, stage, assignedSet } = placeAfter(item, decision);
  const isTaken = state === 'decided' && (decision === 'take_away' || decision === 'reduce');
  return {
    state,
    stage,
    assigned_set: assignedSet,
    decision,
    target: target === null ? null : JSON.stringify(target),
    reason,
    decided_at: at,
    decided_by_type: by.type,
    decided_by_id: by.id,
    carried_from: null,
    outcome: isTaken ? 'to_remove' : null,
  };
}
