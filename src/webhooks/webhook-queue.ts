import { Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { JsonValue } from '../audit/audit-record';
import { trustedTime } from '../common/trusted-clock';
import type { Schema } from '../database/schema';
import { DeliveryStore } from './delivery/delivery-store';
import type { Delivery } from './delivery/delivery';
import { WebhookStore } from './webhook-store';

/** Something that happened. `data` names things by their ids, and people not at all. */
export interface WebhookEvent {
  /** Such as `review.reminder`. */
  readonly type: string;
  readonly data: JsonValue;
}

/** Takes messages for webhooks: stored with the transaction in which it happened, sent afterwards. */
@Injectable()
export class WebhookQueue {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly deliveries: DeliveryStore,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Undefined where the webhook is not there (any more). */
  async add(
    tx: Transaction<Schema>,
    webhookId: string,
    { type, data }: WebhookEvent,
  ): Promise<Delivery | undefined> {
    if ((await this.webhooks.get(webhookId, tx)) === undefined) return undefined;
    const createdAt = this.now();
    const delivery: Delivery = {
      id: uuidv7(),
      webhookId,
      type,
      body: JSON.stringify({ type, timestamp: createdAt, data }),
      state: 'pending',
      attempts: 0,
      createdAt,
      nextAttemptAt: createdAt,
      lastAttemptAt: null,
      lastStatus: null,
      lastError: null,
    };
    await this.deliveries.insert(tx, delivery);
    return delivery;
  }
}
