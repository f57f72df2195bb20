import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Clocks of the machine that no one can set, and the boot that they count from. */
export interface BootTime {
  /** Undefined if the system does not identify its boots: then nothing can be concluded across processes. */
  readonly bootId: string | undefined;
  /** Counts suspensions; a container may have its own. */
  readonly uptimeMs: number;
  /** The same in every container; stops while the machine is suspended. */
  readonly monotonicMs: number;
}

export function readBootTime(): BootTime {
  return {
    bootId: readBootId(),
    uptimeMs: uptime() * 1000,
    monotonicMs: Number(process.hrtime.bigint() / 1_000_000n),
  };
}

function readBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** A time that was right at a moment of a start of the machine. */
export interface ClockAnchor extends BootTime {
  readonly timeMs: number;
}

/** What time it is now, as it follows from the anchor; undefined when the machine has been started since. */
export function continuedTime(anchor: ClockAnchor, now: BootTime): number | undefined {
  if (now.bootId === undefined || anchor.bootId !== now.bootId) return undefined;
  const elapsedMs = Math.max(now.uptimeMs - anchor.uptimeMs, now.monotonicMs - anchor.monotonicMs);
  return elapsedMs < 0 ? undefined : anchor.timeMs + elapsedMs;
}
