import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { WebhookDeliveryDto } from './webhook.dto';
import { WebhookQueue } from './webhook-queue';
import { noSuchWebhook } from './webhooks.errors';
import { toDeliveryDto } from './webhooks-reader';

/** Messages that show whether a webhook arrives. */
@Injectable()
export class WebhookTests {
  constructor(
    private readonly database: Database,
    private readonly queue: WebhookQueue,
  ) {}

  /** Throws NotFoundError (404). */
  async send(id: string): Promise<WebhookDeliveryDto> {
    const event = { type: 'webhook.test', data: { webhookId: id } };
    const delivery = await this.database.transaction((tx) => this.queue.add(tx, id, event));
    if (delivery === undefined) throw noSuchWebhook();
    return toDeliveryDto(delivery);
  }
}
