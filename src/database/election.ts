import type { Transaction } from 'kysely';
import type { Database } from './database';
import { HeldLease } from './leases/held-lease';
import { LeaseStore } from './leases/lease-store';
import type { Schema } from './schema';

/** When an instance is lost, so long at most until another may do its work. */
export const LEADER_LEASE_MS = 20_000;

/** What the one that leads has to heed. */
export interface Leadership {
  /** Aborted when another instance may lead from now on. */
  readonly signal: AbortSignal;
  /** In the transaction that stores the work: throws LeaseLostError when another instance has led since. */
  assertHeld(tx: Transaction<Schema>): Promise<void>;
}

/** One process owns an SQLite file: no one else can lead. */
const ALONE: Leadership = { signal: new AbortController().signal, assertHeld: () => Promise.resolve() };

/** What one instance at a time does. */
export type LeaderTask =
  | 'sync'
  | 'audits'
  | 'conflicts'
  | 'assertions'
  | 'licenses'
  | 'reviews'
  | 'review_occasions'
  | 'usage'
  | 'webhooks';

/** Of several instances one does a work: the others are spared it, and what two of them did at once is not stored. */
export class Election {
  private readonly leases: LeaseStore;

  constructor(
    private readonly database: Database,
    private readonly work: LeaderTask,
    private readonly leaseMs = LEADER_LEASE_MS,
  ) {
    this.leases = new LeaseStore(database);
  }

  /** Runs `work` as the one that does it, or gives undefined while another instance does. */
  async lead<T>(work: (leadership: Leadership) => Promise<T>): Promise<T | undefined> {
    if (this.database.dialect === 'sqlite') return work(ALONE);
    const lease = await HeldLease.take(this.leases, this.work, this.leaseMs);
    if (lease === undefined) return undefined;
    try {
      return await work(lease);
    } finally {
      await lease.end();
    }
  }
}
