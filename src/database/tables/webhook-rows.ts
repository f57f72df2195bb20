/** An address that is told what happened. */
export interface WebhookRow {
  id: string;
  version: number;
  name: string;
  url: string;
  enabled: number;
  /** The signing secret, sealed with the key of the settings. */
  secret: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  updated_at: string;
  updated_by_type: string;
  updated_by_id: string;
}

/** A message for a webhook, and what became of it. */
export interface WebhookDeliveryRow {
  id: string;
  webhook_id: string;
  type: string;
  /** JSON, as it is sent. */
  body: string;
  /** `pending`, `delivered` or `failed`. */
  state: string;
  attempts: number;
  created_at: string;
  /** Null once it is over. */
  next_attempt_at: string | null;
  last_attempt_at: string | null;
  last_status: number | null;
  /** Why the last attempt failed. */
  last_error: string | null;
}
