import { Module } from '@nestjs/common';
import { DeliveryStore } from './delivery/delivery-store';
import { WebhookSender } from './delivery/webhook-sender';
import { WebhookQueue } from './webhook-queue';
import { WebhookStore } from './webhook-store';
import { WebhookTests } from './webhook-tests';
import { WebhooksController } from './webhooks.controller';
import { WebhooksReader } from './webhooks-reader';
import { WebhooksService } from './webhooks.service';

/** Addresses that are told what happened: signed, with retries, and never at a private address. */
@Module({
  controllers: [WebhooksController],
  providers: [
    DeliveryStore,
    WebhookQueue,
    WebhooksReader,
    WebhookSender,
    WebhooksService,
    WebhookStore,
    WebhookTests,
  ],
  exports: [WebhookQueue, WebhooksReader],
})
export class WebhooksModule {}
