import { Injectable } from '@nestjs/common';
import { toAuthorDto } from '../definitions/definition-mapping';
import { listToken, readIdToken } from '../http/list-token';
import type { Delivery } from './delivery/delivery';
import { DeliveryStore } from './delivery/delivery-store';
import type { Webhook } from './webhook';
import type {
  ListWebhookDeliveriesQuery,
  WebhookDeliveryDto,
  WebhookDeliveryPageDto,
  WebhookDto,
  WebhookListDto,
} from './webhook.dto';
import { WebhookStore } from './webhook-store';
import { noSuchWebhook } from './webhooks.errors';

/** Webhooks as the API shows them, without their secrets. */
@Injectable()
export class WebhooksReader {
  constructor(
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore,
  ) {}

  async list(): Promise<WebhookListDto> {
    return { webhooks: (await this.store.all()).map(toWebhookDto) };
  }

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<WebhookDto> {
    const webhook = await this.store.get(id);
    if (webhook === undefined) throw noSuchWebhook();
    return toWebhookDto(webhook);
  }

  async has(id: string): Promise<boolean> {
    return (await this.store.get(id)) !== undefined;
  }

  /** Throws NotFoundError (404). */
  async deliveriesOf(
    id: string,
    { pageSize, pageToken }: ListWebhookDeliveriesQuery,
  ): Promise<WebhookDeliveryPageDto> {
    await this.get(id);
    const scope = ['webhook deliveries', id];
    const before = pageToken === undefined ? undefined : readIdToken(pageToken, scope);
    const found = await this.deliveries.page(id, pageSize + 1, before);
    const page = found.slice(0, pageSize);
    return {
      deliveries: page.map(toDeliveryDto),
      ...(found.length > pageSize && { nextPageToken: listToken(scope, [page.at(-1)!.id]) }),
    };
  }
}

/** Field by field. */
export function toWebhookDto(webhook: Webhook): WebhookDto {
  return {
    id: webhook.id,
    version: webhook.version,
    name: webhook.name,
    url: webhook.url,
    enabled: webhook.enabled,
    createdAt: webhook.createdAt,
    createdBy: toAuthorDto(webhook.createdBy),
    updatedAt: webhook.updatedAt,
    updatedBy: toAuthorDto(webhook.updatedBy),
  };
}

export function toDeliveryDto(delivery: Delivery): WebhookDeliveryDto {
  return {
    id: delivery.id,
    type: delivery.type,
    state: delivery.state,
    attempts: delivery.attempts,
    createdAt: delivery.createdAt,
    nextAttemptAt: delivery.nextAttemptAt ?? undefined,
    lastAttemptAt: delivery.lastAttemptAt ?? undefined,
    lastStatus: delivery.lastStatus ?? undefined,
    lastError: delivery.lastError ?? undefined,
  };
}
