import { Inject, Injectable, Logger } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { Database } from '../../database/database';
import { leaseTime } from '../../database/database-time';
import type { Schema } from '../../database/schema';
import type { PurposeContent, StoredPurpose } from '../purpose';
import { PurposeVersions } from '../store/purpose-versions';
import { isLate, type SentWrite } from './sent-write';

/** How often a purpose is read again while a write of it may still be on its way. */
export const MAX_POLLS = 5;
const MAX_CONCURRENT = 8;

/** A write that is due to be looked for. */
export interface DueWrite extends SentWrite {
  /** After this look, no write can be on its way. */
  readonly isLast: boolean;
}

/** Remembers what may have been sent to Genesys, for as long as it may arrive there, and records what arrived late. */
@Injectable()
export class SentWrites {
  private readonly logger = new Logger(SentWrites.name);

  constructor(
    private readonly database: Database,
    @Inject(AuditLog) private readonly log: Pick<AuditLog, 'append'>,
    @Inject(PurposeVersions) private readonly kept: Pick<PurposeVersions, 'latest'>,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'writeInFlightMs'>,
  ) {}

  /** Called before it is sent. If its writer is lost, the next holder of the turn looks for it. */
  async begin(
    tx: Transaction<Schema>,
    { id, change, purposeId, version, content }: SentWrite,
  ): Promise<void> {
    await tx
      .insertInto('purpose_sent_write')
      .values({
        id,
        change,
        purpose_id: purposeId ?? null,
        version,
        content: content === undefined ? null : JSON.stringify(content),
        look_at: this.in(this.settings.writeInFlightMs / MAX_POLLS),
        look_until: null,
      })
      .execute();
  }

  /** Its outcome is recorded: `isOpen` where a write of it may still arrive. */
  async settle(id: string, isOpen: boolean, db: Kysely<Schema> = this.database.kysely): Promise<void> {
    await (isOpen ? this.watch(id, db) : this.end(id, db));
  }

  /** Whether any write is due to be looked for. */
  async anyDue(): Promise<boolean> {
    const due = this.database.kysely.selectFrom('purpose_sent_write').select('id');
    const row = await due.where('look_at', '<=', this.in(0)).limit(1).executeTakeFirst();
    return row !== undefined;
  }

  /**
   * Those that are due, for the holder of the turn: no writer is at work, so that a writer that has not settled its
   * own is lost. They are due again after a while.
   */
  async due(): Promise<DueWrite[]> {
    const rows = await this.database.kysely
      .selectFrom('purpose_sent_write')
      .selectAll()
      .select((row) => row(row.ref('look_until'), '<=', this.in(0)).as('is_last'))
      .where('look_at', '<=', this.in(0))
      .orderBy('look_at')
      .limit(MAX_CONCURRENT)
      .execute();
    for (const { id, look_until } of rows) await (look_until === null ? this.watch(id) : this.postpone(id));
    return rows.map((row) => ({ ...toSentWrite(row), isLast: Boolean(row.is_last) }));
  }

  /** Records the writes that Genesys carried out late, by what it shows of this purpose now. */
  async findIn(purposeId: string, shown: StoredPurpose | undefined): Promise<void> {
    const rows = this.database.kysely.selectFrom('purpose_sent_write').selectAll();
    for (const row of await rows.where('purpose_id', '=', purposeId).execute())
      await this.find(toSentWrite(row), shown);
  }

  /** Records the write where what Genesys shows is its late effect. */
  async find(write: SentWrite, shown: StoredPurpose | undefined): Promise<void> {
    const id = write.purposeId ?? shown?.id;
    if (id === undefined) return;
    const kept = (await this.kept.latest([id])).get(id);
    if (!isLate(write, shown, kept)) return;
    const { change, content = null } = write;
    const name = shown?.content.name ?? kept?.content?.name;
    const isFirst = await this.database.transaction(async (tx) => {
      if (!(await this.consume(tx, write, shown))) return false;
      await this.log.append(tx, {
        action: 'purpose.late_write_found',
        actor: SYSTEM,
        target: { type: 'purpose', id, ...(name !== undefined && { name }) },
        outcome: 'failed',
        before: kept ? { version: kept.version, content: kept.content } : null,
        after: { change, writeId: write.id, version: shown?.version ?? null, content },
      });
      return true;
    });
    if (!isFirst) return;
    this.logger.error({ msg: 'A change of a purpose arrived late at Genesys', purposeId: id, change });
  }

  async end(id: string, db: Kysely<Schema> = this.database.kysely): Promise<void> {
    await db.deleteFrom('purpose_sent_write').where('id', '=', id).execute();
  }

  /**
   * False when another instance has recorded it. A replacement may have been sent twice and continues to be looked for.
   */
  private async consume(
    tx: Transaction<Schema>,
    { id, change, version }: SentWrite,
    shown: StoredPurpose | undefined,
  ): Promise<boolean> {
    if (change !== 'replace' || shown === undefined) {
      const { numDeletedRows } = await tx
        .deleteFrom('purpose_sent_write')
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    }
    const row = tx.updateTable('purpose_sent_write').set({ version: shown.version });
    const { numUpdatedRows } = await row
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  private async watch(id: string, db: Kysely<Schema> = this.database.kysely): Promise<void> {
    const { writeInFlightMs } = this.settings;
    const times = { look_at: this.in(writeInFlightMs / MAX_POLLS), look_until: this.in(writeInFlightMs) };
    await db.updateTable('purpose_sent_write').set(times).where('id', '=', id).execute();
  }

  private async postpone(id: string): Promise<void> {
    const row = this.database.kysely.updateTable('purpose_sent_write').where('id', '=', id);
    await row.set({ look_at: this.in(this.settings.writeInFlightMs / MAX_POLLS) }).execute();
  }

  private in(ms: number) {
    return leaseTime(this.database.dialect, ms);
  }
}

function toSentWrite(row: Selectable<Schema['purpose_sent_write']>): SentWrite {
  const { id, change, purpose_id: purposeId, version, content } = row;
  return {
    id,
    change,
    version,
    ...(purposeId !== null && { purposeId }),
    ...(content !== null && { content: JSON.parse(content) as PurposeContent }),
  };
}
