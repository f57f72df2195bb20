/** A peer that is gone is found out after about twenty seconds: ten of silence, then ten unanswered probes. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;
