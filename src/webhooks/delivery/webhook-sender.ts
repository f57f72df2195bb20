import {
  Inject,
  Injectable,
  Logger,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { packageVersion } from '../../common/package-version';
import { Rounds } from '../../common/rounds';
import { trustedNow } from '../../common/trusted-clock';
import { ProxySettings, WebhooksSettings } from '../../config/settings';
import { Database } from '../../database/database';
import { Election } from '../../database/election';
import { signatureOf, unsealSigningSecret } from '../signing-secret';
import { WebhookStore } from '../webhook-store';
import type { Webhook } from '../webhook';
import { checkedConnector } from './checked-connector';
import { afterAttempt, type Attempt, type Delivery } from './delivery';
import { DeliveryStore } from './delivery-store';
import { postMessage } from './post-message';

const LOOK_MS = 5_000;
const TIMEOUT_MS = 10_000;
const MAX_AT_ONCE = 100;
const KEPT_MS = 30 * 86_400_000;
const PURGE_EVERY_MS = 3_600_000;

/**
 * Sends what waits for webhooks. One instance does so; what it was sending when it was lost is sent again, with the same
 * id. Webhooks wait for no other webhook.
 */
@Injectable()
export class WebhookSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WebhookSender.name);
  private readonly rounds = new Rounds(LOOK_MS, () => this.run());
  private readonly election: Election;
  private readonly userAgent = `Rolecall/${packageVersion()}`;
  private purgedAtMs = 0;

  constructor(
    database: Database,
    private readonly webhooks: WebhookStore,
    private readonly deliveries: DeliveryStore,
    @Inject(WebhooksSettings) private readonly settings: WebhooksSettings,
    @Inject(ProxySettings) private readonly proxies: ProxySettings,
    @Optional() private readonly now: () => number = trustedNow,
  ) {
    this.election = new Election(database, 'webhooks');
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.end();
  }

  /** Never throws: what fails is found again. */
  async run(): Promise<void> {
    try {
      if ((await this.due()).length > 0) await this.election.lead(({ signal }) => this.sendDue(signal));
      await this.purge();
    } catch (error) {
      this.logger.error({ msg: 'Messages for webhooks could not be sent', err: error });
    }
  }

  private due(): Promise<Delivery[]> {
    return this.deliveries.due(new Date(this.now()).toISOString(), MAX_AT_ONCE);
  }

  private async sendDue(lost: AbortSignal): Promise<void> {
    const byWebhook = new Map<string, Delivery[]>();
    for (const delivery of await this.due()) {
      const some = byWebhook.get(delivery.webhookId) ?? [];
      byWebhook.set(delivery.webhookId, some);
      some.push(delivery);
    }
    const sending = [...byWebhook].map(async ([id, deliveries]) => {
      for (const delivery of deliveries) {
        if (lost.aborted || this.rounds.isEnding) return;
        const webhook = await this.webhooks.get(id);
        if (webhook?.enabled === true) await this.send(webhook, delivery);
      }
    });
    await Promise.all(sending);
  }

  private async send(webhook: Webhook, delivery: Delivery): Promise<void> {
    const attempt = await this.attempt(webhook, delivery);
    const after = afterAttempt(delivery.attempts, attempt, this.now(), Math.random());
    await this.deliveries.set(delivery.id, after);
    if (after.state !== 'failed') return;
    const { lastError: fault, lastStatus: status } = after;
    const ids = { webhookId: webhook.id, deliveryId: delivery.id };
    this.logger.warn({ msg: 'A message for a webhook was given up', ...ids, fault, status });
  }

  private async attempt(
    { id, url, secret: sealed }: Webhook,
    { id: messageId, body }: Delivery,
  ): Promise<Attempt> {
    const { key, allowsPrivateAddresses } = this.settings;
    const secret = key === undefined ? undefined : unsealSigningSecret(sealed, key, id);
    if (secret === undefined) return { fault: 'secret_unreadable' };
    const timestamp = Math.floor(this.now() / 1000);
    const headers = {
      'content-type': 'application/json',
      'user-agent': this.userAgent,
      'webhook-id': messageId,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf(secret, messageId, timestamp, body),
    };
    const connect = checkedConnector({
      proxies: this.proxies,
      allowsPrivateAddresses,
      timeoutMs: TIMEOUT_MS,
    });
    return postMessage({ url, headers, body }, connect, TIMEOUT_MS);
  }

  private async purge(): Promise<void> {
    if (this.now() - this.purgedAtMs < PURGE_EVERY_MS) return;
    await this.deliveries.purge(new Date(this.now() - KEPT_MS).toISOString());
    this.purgedAtMs = this.now();
  }
}
