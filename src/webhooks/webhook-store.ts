import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Author } from '../auth/author';
import { Database } from '../database/database';
import type { Schema } from '../database/schema';
import type { WebhookRow } from '../database/tables/webhook-rows';
import type { Webhook } from './webhook';

/** Webhooks in the database. */
@Injectable()
export class WebhookStore {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends no one else changes webhooks, so that what was counted or compared still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres')
      await sql`lock table "webhook" in share row exclusive mode`.execute(tx);
  }

  async insert(tx: Transaction<Schema>, webhook: Webhook): Promise<void> {
    await tx.insertInto('webhook').values(toRow(webhook)).execute();
  }

  async replace(tx: Transaction<Schema>, webhook: Webhook): Promise<void> {
    await tx.updateTable('webhook').set(toRow(webhook)).where('id', '=', webhook.id).execute();
  }

  /** With what waits for it, and what was sent. */
  async delete(tx: Transaction<Schema>, id: string): Promise<void> {
    await tx.deleteFrom('webhook_delivery').where('webhook_id', '=', id).execute();
    await tx.deleteFrom('webhook').where('id', '=', id).execute();
  }

  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<Webhook | undefined> {
    const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toWebhook(row);
  }

  /** In the order of creation. */
  async all(db: Kysely<Schema> = this.database.kysely): Promise<Webhook[]> {
    return (await db.selectFrom('webhook').selectAll().orderBy('id').execute()).map(toWebhook);
  }
}

function toRow(webhook: Webhook): WebhookRow {
  return {
    id: webhook.id,
    version: webhook.version,
    name: webhook.name,
    url: webhook.url,
    enabled: webhook.enabled ? 1 : 0,
    secret: webhook.secret,
    created_at: webhook.createdAt,
    created_by_type: webhook.createdBy.type,
    created_by_id: webhook.createdBy.id,
    updated_at: webhook.updatedAt,
    updated_by_type: webhook.updatedBy.type,
    updated_by_id: webhook.updatedBy.id,
  };
}

function toWebhook(row: WebhookRow): Webhook {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    url: row.url,
    enabled: row.enabled === 1,
    secret: row.secret,
    createdAt: row.created_at,
    createdBy: { type: row.created_by_type as Author['type'], id: row.created_by_id },
    updatedAt: row.updated_at,
    updatedBy: { type: row.updated_by_type as Author['type'], id: row.updated_by_id },
  };
}
