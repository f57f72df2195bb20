import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../audit/event/audit-actor';
import { looksLikeSecret } from '../audit/event/secret-guard';
import { AuditedWork } from '../audit/log/audited-work';
import { authorOf } from '../auth/author';
import type { Requester } from '../auth/requested-by';
import { InvalidRequestError } from '../common/errors';
import { trustedTime } from '../common/trusted-clock';
import { WebhooksSettings } from '../config/settings';
import type { Schema } from '../database/schema';
import { requireMatch } from '../http/entity-tag';
import { newSigningSecret, sealSigningSecret } from './signing-secret';
import { MAX_WEBHOOKS, type Webhook } from './webhook';
import { WebhookStore } from './webhook-store';
import { webhookUrlFault } from './webhook-url';
import { noSuchWebhook, TooManyWebhooksError, WebhooksOffError } from './webhooks.errors';

type Wanted = Pick<Webhook, 'name' | 'url' | 'enabled'>;

/** A webhook with the secret that only this answer has. */
export interface WithSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

@Injectable()
export class WebhooksService {
  constructor(
    private readonly store: WebhookStore,
    private readonly audited: AuditedWork,
    @Inject(WebhooksSettings) private readonly settings: WebhooksSettings,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Throws InvalidRequestError (400), WebhooksOffError or TooManyWebhooksError (409). */
  async create({ name, url, enabled }: Wanted, by: Requester): Promise<WithSecret> {
    this.refuseFaults({ name, url });
    const id = uuidv7();
    const { secret, sealed } = this.newSecret(id);
    const written = { at: this.now(), by: authorOf(by.caller) };
    const times = {
      createdAt: written.at,
      createdBy: written.by,
      updatedAt: written.at,
      updatedBy: written.by,
    };
    const webhook: Webhook = { id, version: 1, name, url, enabled, secret: sealed, ...times };
    await this.audited.run({ ...actOf('webhook.created', by), target: null }, async (tx) => {
      await this.store.lock(tx);
      if ((await this.store.all(tx)).length >= MAX_WEBHOOKS) throw new TooManyWebhooksError(MAX_WEBHOOKS);
      await this.store.insert(tx, webhook);
      return { value: undefined, recorded: { target: targetOf(webhook), after: recordOf(webhook) } };
    });
    return { webhook, secret };
  }

  /** Throws NotFoundError (404), 412, 428 or InvalidRequestError (400). */
  async replace(
    id: string,
    { name, url, enabled }: Wanted,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<Webhook> {
    this.refuseFaults({ name, url });
    return this.audited.run(
      { ...actOf('webhook.replaced', by), target: { type: 'webhook', id } },
      async (tx) => {
        const before = await this.matching(tx, id, ifMatch);
        const webhook = this.changed({ ...before, name, url, enabled }, by);
        await this.store.replace(tx, webhook);
        return { value: webhook, recorded: { before: recordOf(before), after: recordOf(webhook) } };
      },
    );
  }

  /** The one before no longer counts. Throws as `replace`, or WebhooksOffError (409). */
  async replaceSecret(id: string, ifMatch: string | undefined, by: Requester): Promise<WithSecret> {
    const { secret, sealed } = this.newSecret(id);
    const act = { ...actOf('webhook.secret_replaced', by), target: { type: 'webhook', id } } as const;
    return this.audited.run(act, async (tx) => {
      const webhook = this.changed({ ...(await this.matching(tx, id, ifMatch)), secret: sealed }, by);
      await this.store.replace(tx, webhook);
      return { value: { webhook, secret } };
    });
  }

  /** With what waits for it. Throws NotFoundError (404), 412 or 428. */
  async delete(id: string, ifMatch: string | undefined, by: Requester): Promise<void> {
    await this.audited.run(
      { ...actOf('webhook.deleted', by), target: { type: 'webhook', id } },
      async (tx) => {
        const before = await this.matching(tx, id, ifMatch);
        await this.store.delete(tx, id);
        return { value: undefined, recorded: { before: recordOf(before) } };
      },
    );
  }

  /** Throws NotFoundError (404). */
  async get(id: string, db?: Kysely<Schema>): Promise<Webhook> {
    const webhook = await this.store.get(id, db);
    if (webhook === undefined) throw noSuchWebhook();
    return webhook;
  }

  private async matching(tx: Transaction<Schema>, id: string, ifMatch: string | undefined): Promise<Webhook> {
    await this.store.lock(tx);
    const current = await this.get(id, tx);
    requireMatch(ifMatch, current.version);
    return current;
  }

  private changed(webhook: Webhook, { caller }: Requester): Webhook {
    return {
      ...webhook,
      version: webhook.version + 1,
      updatedAt: this.now(),
      updatedBy: authorOf(caller),
    };
  }

  private newSecret(id: string): { secret: string; sealed: string } {
    const { key } = this.settings;
    if (key === undefined) throw new WebhooksOffError();
    const secret = newSigningSecret();
    return { secret, sealed: sealSigningSecret(secret, key, id) };
  }

  private refuseFaults({ name, url }: Pick<Webhook, 'name' | 'url'>): void {
    const detail = webhookUrlFault(url, this.settings.allowsPrivateAddresses);
    if (detail !== undefined) throw new InvalidRequestError([{ pointer: '/body/url', detail }]);
    if (!looksLikeSecret(name)) return;
    throw new InvalidRequestError([{ pointer: '/body/name', detail: 'must not contain a key or token' }]);
  }
}

function actOf<Action extends `webhook.${string}`>(action: Action, { caller, requestId }: Requester) {
  return { action, actor: actorOf(caller), requestId };
}

function targetOf({ id, name }: Webhook) {
  return { type: 'webhook' as const, id, name };
}

/** Paths of webhooks often hold a secret of the receiver. */
function recordOf({ name, url, enabled, version }: Webhook) {
  return { name, version, enabled, origin: new URL(url).origin };
}
