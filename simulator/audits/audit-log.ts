import type { Clock } from '../clock';
import type { AuditEvent } from './audit-event';

interface Entry {
  readonly event: AuditEvent;
  /** When it can be found. */
  readonly arrivesAt: number;
}

/** What is kept in memory; the oldest go first. */
const MAX_EVENTS = 200_000;

/** All audits, in the order in which they were written. */
export class AuditLog {
  private entries: Entry[] = [];

  constructor(private readonly clock: Clock) {}

  get size(): number {
    return this.entries.length;
  }

  add(event: AuditEvent, arrivesAt: number): void {
    this.entries.push({ event, arrivesAt });
    // In pieces: an array that loses its first element each time is moved each time.
    if (this.entries.length > MAX_EVENTS * 1.1) this.entries = this.entries.slice(-MAX_EVENTS);
  }

  /** What has arrived and fulfils the condition, in the order in which it was written. */
  arrived(condition: (event: AuditEvent) => boolean): AuditEvent[] {
    const now = this.clock();
    return this.entries
      .filter(({ event, arrivesAt }) => arrivesAt <= now && condition(event))
      .map(({ event }) => event);
  }
}
