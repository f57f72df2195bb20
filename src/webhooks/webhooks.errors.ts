import { DomainError, NotFoundError } from '../common/errors';

export function noSuchWebhook(): NotFoundError {
  return new NotFoundError('Webhook not found.');
}

/** 409: secrets cannot be stored without the key of the settings. */
export class WebhooksOffError extends DomainError {
  readonly code = 'webhooks_off';
  readonly status = 409;

  constructor() {
    super('There are no webhooks without WEBHOOKS_KEY. Set it on all instances and restart them.');
  }
}

/** 409: the maximum number of webhooks is stored. */
export class TooManyWebhooksError extends DomainError {
  readonly code = 'too_many_webhooks';
  readonly status = 409;

  constructor(limit: number) {
    super(`Limit of ${limit} webhooks reached. Delete some first.`);
  }
}
