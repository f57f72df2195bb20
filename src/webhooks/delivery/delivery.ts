export const deliveryStates = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why an attempt failed. */
export const deliveryFaults = [
  /** The name leads to an address that is not public. */
  'private_address',
  /** The name leads nowhere. */
  'unresolved',
  'unreachable',
  'tls',
  'timeout',
  /** Redirects are not followed. */
  'redirect',
  'status',
  /** The key of the settings does not open the signing secret. */
  'secret_unreadable',
] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

/** A message for a webhook. */
export interface Delivery {
  /** UUIDv7; the same at each attempt. */
  readonly id: string;
  readonly webhookId: string;
  readonly type: string;
  /** JSON, as it is sent. */
  readonly body: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string | null;
  readonly lastAttemptAt: string | null;
  readonly lastStatus: number | null;
  readonly lastError: DeliveryFault | null;
}

/** What came of an attempt. */
export interface Attempt {
  readonly status?: number;
  readonly fault?: DeliveryFault;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Pauses after each attempt: the last one is about two days after the first. */
const PAUSES_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
];
const GONE = 410;

export type AfterAttempt = Pick<
  Delivery,
  'state' | 'attempts' | 'nextAttemptAt' | 'lastAttemptAt' | 'lastStatus' | 'lastError'
>;

/** What a delivery is after an attempt. `fraction` is random, so that what failed together is not sent together. */
export function afterAttempt(
  attemptsBefore: number,
  { status = null, fault = null }: { status?: number | null; fault?: DeliveryFault | null },
  nowMs: number,
  fraction: number,
): AfterAttempt {
  const pauseMs = status === GONE ? undefined : PAUSES_MS[attemptsBefore];
  const isPending = fault !== null && pauseMs !== undefined;
  return {
    state: fault === null ? 'delivered' : isPending ? 'pending' : 'failed',
    attempts: attemptsBefore + 1,
    nextAttemptAt: isPending ? timeOf(nowMs + pauseMs * (1 + fraction / 5)) : null,
    lastAttemptAt: timeOf(nowMs),
    lastStatus: status,
    lastError: fault,
  };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
