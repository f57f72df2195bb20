import { Inject, Injectable } from '@nestjs/common';
import { SnapshotSettings } from '../config/settings';

interface Pace {
  readonly syncIntervalMs: number;
  /** Where announced changes are read. */
  readonly fullSyncIntervalMs?: number;
}

interface LastReads {
  /** When the organisation was last read as a whole. */
  readonly fullMs: number;
  /** When everything announced since was last read. */
  readonly changesMs?: number;
}

/**
 * When the organisation is to be read again as a whole: an interval after it was read, or after all changes were last
 * read; but in any case some time after it was read as a whole.
 */
export function nextFullMs(
  { fullMs, changesMs = fullMs }: LastReads,
  { syncIntervalMs, fullSyncIntervalMs = syncIntervalMs }: Pace,
): number {
  return Math.min(fullMs + fullSyncIntervalMs, Math.max(fullMs, changesMs) + syncIntervalMs);
}

/** Remembers when announced changes were last read, so that sync runs come more rarely. */
@Injectable()
export class SyncPace {
  private changesMs?: number;
  private readonly listeners: (() => void)[] = [];

  constructor(@Inject(SnapshotSettings) private readonly pace: Pace) {}

  nextFullMs(fullMs: number): number {
    return nextFullMs({ fullMs, changesMs: this.changesMs }, this.pace);
  }

  /** All changes that were announced at this time are in the current revision. */
  changesRead(atMs: number): void {
    this.changesMs = Math.max(this.changesMs ?? atMs, atMs);
    for (const look of this.listeners) look();
  }

  onChangesRead(look: () => void): void {
    this.listeners.push(look);
  }
}
