import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../../database/database';
import { HeldLease } from '../../../database/leases/held-lease';
import { LeaseStore } from '../../../database/leases/lease-store';
import { StoringOvertakenError } from '../../revisions.errors';

const LEASE_MS = 10_000;
/** Longer than storing a large organisation takes. */
const TIMEOUT_MS = 60_000;
const POLL_INTERVAL_MS = 50;

/**
 * Lets instances store one after the other, so that a small change does not overtake a large sync run. Turns keep what
 * is stored consistent even without it (see SnapshotWriter); it saves work that would be given up.
 */
export class StoringLock {
  private readonly leases: LeaseStore;

  constructor(
    private readonly database: Database,
    private readonly leaseMs = LEASE_MS,
  ) {
    this.leases = new LeaseStore(database);
  }

  /** Ends with the instance, after the time of a lease. Throws StoringOvertakenError after a minute. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    // One process owns an SQLite file.
    if (this.database.dialect === 'sqlite') return work();
    const lease = await this.wait();
    try {
      return await work();
    } finally {
      await lease.end();
    }
  }

  private async wait(): Promise<HeldLease> {
    const giveUpAt = performance.now() + TIMEOUT_MS;
    for (;;) {
      const lease = await HeldLease.take(this.leases, 'snapshot_storing', this.leaseMs);
      if (lease !== undefined) return lease;
      if (performance.now() > giveUpAt) throw new StoringOvertakenError();
      await setTimeout(POLL_INTERVAL_MS);
    }
  }
}
