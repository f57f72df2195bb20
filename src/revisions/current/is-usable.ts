/** Milliseconds since the last sync run began, and since everything that was announced since was read. */
interface Ages {
  readonly fullMs: number;
  /** Infinite where announcements are not read. */
  readonly changesMs: number;
}

interface AgeLimits {
  readonly maxAgeMs: number;
  /** For a sync run after which announced changes are read; by default the same. */
  readonly fullMaxAgeMs?: number;
}

/** Whether answers may come from a snapshot. An age that is not known is no number, and too old. */
export function isUsable(
  { fullMs, changesMs }: Ages,
  { maxAgeMs, fullMaxAgeMs = maxAgeMs }: AgeLimits,
): boolean {
  return fullMs <= maxAgeMs || (changesMs <= maxAgeMs && fullMs <= fullMaxAgeMs);
}
