import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { WebhookDeliveryRow } from '../../database/tables/webhook-rows';
import type { AfterAttempt, Delivery, DeliveryFault, DeliveryState } from './delivery';

/** Messages in the database. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction<Schema>, delivery: Delivery): Promise<void> {
    await tx.insertInto('webhook_delivery').values(toRow(delivery)).execute();
  }

  /** Those that are to be sent now, to webhooks that are on: those that wait longest first. */
  async due(now: string, limit: number): Promise<Delivery[]> {
    const rows = await this.database.kysely
      .selectFrom('webhook_delivery')
      .innerJoin('webhook', 'webhook.id', 'webhook_delivery.webhook_id')
      .selectAll('webhook_delivery')
      .where('webhook.enabled', '=', 1)
      .where('state', '=', 'pending')
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .limit(limit)
      .execute();
    return rows.map(toDelivery);
  }

  async set(id: string, after: AfterAttempt): Promise<void> {
    const values = {
      state: after.state,
      attempts: after.attempts,
      next_attempt_at: after.nextAttemptAt,
      last_attempt_at: after.lastAttemptAt,
      last_status: after.lastStatus,
      last_error: after.lastError,
    };
    await this.database.kysely.updateTable('webhook_delivery').set(values).where('id', '=', id).execute();
  }

  /** The newest first, of those before `before`. */
  async page(webhookId: string, limit: number, before?: string): Promise<Delivery[]> {
    let rows = this.database.kysely.selectFrom('webhook_delivery').selectAll();
    rows = rows.where('webhook_id', '=', webhookId);
    if (before !== undefined) rows = rows.where('id', '<', before);
    return (await rows.orderBy('id', 'desc').limit(limit).execute()).map(toDelivery);
  }

  /** Removes what was over before that time. */
  async purge(before: string): Promise<void> {
    const over = this.database.kysely.deleteFrom('webhook_delivery').where('state', '!=', 'pending');
    await over.where('last_attempt_at', '<', before).execute();
  }
}

function toRow(delivery: Delivery): WebhookDeliveryRow {
  return {
    id: delivery.id,
    webhook_id: delivery.webhookId,
    type: delivery.type,
    body: delivery.body,
    state: delivery.state,
    attempts: delivery.attempts,
    created_at: delivery.createdAt,
    next_attempt_at: delivery.nextAttemptAt,
    last_attempt_at: delivery.lastAttemptAt,
    last_status: delivery.lastStatus,
    last_error: delivery.lastError,
  };
}

function toDelivery(row: WebhookDeliveryRow): Delivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    type: row.type,
    body: row.body,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    createdAt: row.created_at,
    nextAttemptAt: row.next_attempt_at,
    lastAttemptAt: row.last_attempt_at,
    lastStatus: row.last_status,
    lastError: row.last_error as DeliveryFault | null,
  };
}
