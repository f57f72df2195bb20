import type { Author } from '../auth/author';

/** An address that is told what happened. */
export interface Webhook {
  /** UUIDv7. */
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly url: string;
  /** What is off is told nothing, and what waits for it is sent when it is on again. */
  readonly enabled: boolean;
  /** The signing secret, sealed. */
  readonly secret: string;
  readonly createdAt: string;
  readonly createdBy: Author;
  readonly updatedAt: string;
  readonly updatedBy: Author;
}

export const MAX_WEBHOOKS = 20;
