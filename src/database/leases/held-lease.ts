import { setTimeout as delay } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { monotonicClock } from '../../common/monotonic-clock';
import type { Schema } from '../schema';
import { LeaseLostError } from '../database.errors';
import type { Lease, LeaseStore } from './lease-store';

/** Renewals within the time of a lease: some may fail, or take as long. */
const RENEWALS = 4;

/**
 * A lease that is renewed until it ends. It counts as lost when another has taken it, or when no renewal has come back
 * in its time, measured from before each was sent: no clock that is set makes it longer, and a suspended machine loses it.
 */
export class HeldLease {
  private readonly lost = new AbortController();
  private renewal?: NodeJS.Timeout;
  private deadline?: NodeJS.Timeout;
  private heldUntil = 0;
  private ended = false;

  private constructor(
    private readonly store: LeaseStore,
    private readonly lease: Lease,
    private readonly leaseMs: number,
  ) {}

  /** Undefined while another has it. */
  static async take(store: LeaseStore, name: string, leaseMs: number): Promise<HeldLease | undefined> {
    const startedAt = monotonicClock.now();
    const lease = await store.acquire(name, leaseMs);
    if (lease === undefined) return undefined;
    const held = new HeldLease(store, lease, leaseMs);
    held.extend(startedAt);
    held.scheduleRenewal();
    return held;
  }

  /** Aborted, with a LeaseLostError, as soon as the lease is known to be lost. */
  get signal(): AbortSignal {
    return this.lost.signal;
  }

  /** For the last moment before something that cannot be taken back. A process that stood still sees it at once. */
  get isHeld(): boolean {
    return !this.ended && !this.lost.signal.aborted && monotonicClock.now() < this.heldUntil;
  }

  /** Throws LeaseLostError unless it is held, and keeps it so until the transaction ends. */
  assertHeld(tx: Transaction<Schema>): Promise<void> {
    return this.store.assertHeld(tx, this.lease);
  }

  /** Releases it. If that fails, it expires automatically. */
  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.renewal);
    clearTimeout(this.deadline);
    await this.store.release(this.lease).catch(() => undefined);
  }

  private extend(startedAt: number): void {
    this.heldUntil = startedAt + this.leaseMs;
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => this.lose(), this.heldUntil - monotonicClock.now()).unref();
  }

  private scheduleRenewal(): void {
    this.renewal = setTimeout(() => void this.renew(), this.leaseMs / RENEWALS).unref();
  }

  /** Over a connection that went silent there is no answer: the next renewal takes another one. */
  private async renew(): Promise<void> {
    const startedAt = monotonicClock.now();
    const silence = delay(this.leaseMs / RENEWALS, undefined, { ref: false });
    const renewed = await Promise.race([this.store.renew(this.lease, this.leaseMs), silence]).catch(
      () => undefined,
    );
    if (this.ended || this.lost.signal.aborted) return;
    if (renewed === false) return this.lose();
    if (renewed === true) this.extend(startedAt);
    this.scheduleRenewal();
  }

  private lose(): void {
    clearTimeout(this.renewal);
    clearTimeout(this.deadline);
    this.lost.abort(new LeaseLostError(this.lease.name));
  }
}
