import type { Values } from '../settings-table';

/** What webhooks are signed and protected with. */
export abstract class WebhooksSettings {
  /** Under which their secrets are stored; undefined means that there are no webhooks. */
  abstract readonly key?: string;
  abstract readonly allowsPrivateAddresses: boolean;
}

export function toWebhooksSettings(values: Values): WebhooksSettings {
  return { key: values.webhooksKey, allowsPrivateAddresses: values.webhooksPrivateAddresses === 'on' };
}
