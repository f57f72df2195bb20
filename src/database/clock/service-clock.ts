import { Logger } from '@nestjs/common';
import { sql } from 'kysely';
import { trustedClock, type ClockJump, type TrustedClock } from '../../common/trusted-clock';
import type { Database } from '../database';
import { continuedTime, readBootTime, type ClockAnchor } from './boot-time';

const POLL_INTERVAL_MS = 15_000;
/** A smaller correction of the clock need not be stored. */
const MIN_CORRECTION_MS = 1_000;

/**
 * Sets the clock by which the service decides and keeps it right: from PostgreSQL's clock, so that instances agree, or on
 * SQLite from where the last process of the same start of the machine has left it, and else from the wall clock.
 */
export class ServiceClock {
  private readonly logger = new Logger(ServiceClock.name);
  private readonly listeners: ((jump: ClockJump) => Promise<void>)[] = [];
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private keptAheadMs = 0;
  private warned = false;

  constructor(
    private readonly database: Database,
    private readonly clock: TrustedClock = trustedClock,
    private readonly wall: () => number = Date.now,
    private readonly bootTime = readBootTime,
  ) {}

  async start(): Promise<this> {
    const anchor = await this.anchor();
    const continued = anchor && continuedTime(anchor, this.bootTime());
    this.clock.start(continued ?? (await this.read()), await this.lastKnown(), continued !== undefined);
    if (continued === undefined) await this.keep();
    await this.look();
    this.timer = setInterval(() => void this.lookQuietly(), POLL_INTERVAL_MS).unref();
    return this;
  }

  /** The listener is called when another time is believed than before. */
  onJump(listener: (jump: ClockJump) => Promise<void>): void {
    this.listeners.push(listener);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Compares with the clock that can be set. */
  async look(): Promise<void> {
    const now = this.clock.now();
    const read = await this.read();
    const jump = this.clock.observe(read);
    this.warn(read - this.clock.now());
    const movedMs = this.clock.now() - now + this.keptAheadMs;
    if (Math.abs(movedMs) > MIN_CORRECTION_MS) await this.keep();
    else this.keptAheadMs = movedMs;
    if (jump !== undefined) for (const listener of this.listeners) await listener(jump);
  }

  private async lookQuietly(): Promise<void> {
    this.looking ??= this.look()
      // A database that does not answer now is queried the next time; until then the time advances on its own.
      .catch((error: unknown) => this.logger.debug({ msg: 'The clock could not be compared', err: error }))
      .finally(() => (this.looking = undefined));
    await this.looking;
  }

  private warn(aheadMs: number): void {
    const isFar = Math.abs(aheadMs) > MIN_CORRECTION_MS;
    if (isFar && !this.warned) {
      const of = this.database.dialect === 'postgres' ? "PostgreSQL's clock" : 'The clock of this machine';
      this.logger.warn({
        msg: `${of} was set; the service continues with the elapsed time, and accepts the clock after an hour`,
        aheadSeconds: Math.round(aheadMs / 1000),
      });
    }
    this.warned = isFar;
  }

  /** The clock that can be set. */
  private async read(): Promise<number> {
    if (this.database.dialect === 'sqlite') return this.wall();
    const query = sql<{ ms: number }>`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`;
    const { rows } = await query.execute(this.database.kysely);
    return (rows[0] as { ms: number }).ms;
  }

  /** The time of the last record of the log. */
  private async lastKnown(): Promise<number | undefined> {
    const head = await this.database.kysely.selectFrom('audit_head').select('time').executeTakeFirst();
    return head === undefined || head.time === '' ? undefined : Date.parse(head.time);
  }

  private async anchor(): Promise<ClockAnchor | undefined> {
    if (this.database.dialect !== 'sqlite') return undefined;
    const row = await this.database.kysely.selectFrom('clock_anchor').selectAll().executeTakeFirst();
    if (row === undefined) return undefined;
    const { boot_id: bootId, uptime_ms: uptimeMs, monotonic_ms: monotonicMs, time } = row;
    return { bootId, uptimeMs, monotonicMs, timeMs: Date.parse(time) };
  }

  private async keep(): Promise<void> {
    this.keptAheadMs = 0;
    const { bootId, uptimeMs, monotonicMs } = this.bootTime();
    if (this.database.dialect !== 'sqlite' || bootId === undefined) return;
    const row = {
      boot_id: bootId,
      uptime_ms: Math.round(uptimeMs),
      monotonic_ms: Math.round(monotonicMs),
      time: new Date(this.clock.now()).toISOString(),
    };
    await this.database.kysely
      .insertInto('clock_anchor')
      .values({ singleton: 1, ...row })
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet(row))
      .execute();
  }
}
