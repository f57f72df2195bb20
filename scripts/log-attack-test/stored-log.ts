import { generateKeyPairSync } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { AuditRecord } from '../../src/audit/audit-record';
import { signCheckpoint } from '../../src/audit/checkpoint';
import { GENESIS_HASH, recordLine, sealRecord } from '../../src/audit/record-hash';
import type { Schema } from '../../src/database/schema';
import type { AuditCheckpointRow, AuditHeadRow } from '../../src/database/tables/audit-rows';

/** Records of the older state that an attack may put back. */
export const OLD_LENGTH = 17;

const PAGE = 200;

/** What the tables of the log held at one time. */
export interface LogState {
  readonly records: readonly { seq: number; record: string }[];
  readonly checkpoints: readonly AuditCheckpointRow[];
  readonly head: AuditHeadRow;
}

export async function stateOf(db: Kysely<Schema>): Promise<LogState> {
  return {
    records: await db.selectFrom('audit_record').select(['seq', 'record']).orderBy('seq').execute(),
    checkpoints: await db.selectFrom('audit_checkpoint').selectAll().execute(),
    head: await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow(),
  };
}

/** The tables of the log in the hands of the database's owner, who knows the format and has no signing key. */
export class StoredLog {
  private readonly otherKey = generateKeyPairSync('ed25519').privateKey;

  constructor(
    readonly db: Kysely<Schema>,
    private readonly old: LogState,
  ) {}

  async records(): Promise<AuditRecord[]> {
    const rows = await this.db.selectFrom('audit_record').select('record').orderBy('seq').execute();
    return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
  }

  checkpoints(): Promise<AuditCheckpointRow[]> {
    return this.db.selectFrom('audit_checkpoint').selectAll().orderBy('seq').execute();
  }

  /** Replaces what one row holds, whatever the record says of itself. */
  async overwrite(seq: number, record: AuditRecord): Promise<void> {
    await this.db
      .updateTable('audit_record')
      .set({ record: recordLine(record) })
      .where('seq', '=', seq)
      .execute();
  }

  /** Every record numbered, linked and hashed again, and the head moved to the last one. */
  async rewrite(records: readonly AuditRecord[]): Promise<AuditRecord[]> {
    let prevHash = GENESIS_HASH;
    const linked = records.map((record, index) => {
      const sealed = sealRecord({ ...record, seq: index + 1, prevHash });
      prevHash = sealed.hash;
      return sealed;
    });
    await this.db.deleteFrom('audit_record').execute();
    for (let at = 0; at < linked.length; at += PAGE) {
      const rows = linked
        .slice(at, at + PAGE)
        .map((record) => ({ seq: record.seq, record: recordLine(record) }));
      await this.db.insertInto('audit_record').values(rows).execute();
    }
    await this.moveHead(linked.at(-1));
    return linked;
  }

  async moveHead(last: AuditRecord | undefined): Promise<void> {
    const { seq, hash } = last ?? { seq: 0, hash: GENESIS_HASH };
    await this.db
      .updateTable('audit_head')
      .set({ seq, hash, ...(last ? { chain: last.chain } : { time: '' }) })
      .execute();
  }

  /** Leaves the first records, the head at their end. */
  async cutTo(length: number): Promise<void> {
    await this.db.deleteFrom('audit_record').where('seq', '>', length).execute();
    await this.moveHead((await this.records()).at(-1));
  }

  /** Puts back what the three tables held at an earlier time, as a restored backup does. */
  async restoreOld(): Promise<void> {
    const { records, checkpoints, head } = this.old;
    await this.empty('audit_record', 'audit_checkpoint', 'audit_head');
    await this.db.insertInto('audit_record').values(records).execute();
    if (checkpoints.length > 0) await this.db.insertInto('audit_checkpoint').values(checkpoints).execute();
    await this.db.insertInto('audit_head').values(head).execute();
  }

  async deleteCheckpointsFrom(seq: number): Promise<void> {
    await this.db.deleteFrom('audit_checkpoint').where('seq', '>=', seq).execute();
  }

  /** A checkpoint of the last record, with a key that is not the service's. */
  async forgeCheckpoint(): Promise<void> {
    const last = (await this.records()).at(-1) as AuditRecord;
    const { chain, seq, hash, time } = last;
    const { keyId, signature } = signCheckpoint({ chain, seq, hash, time }, this.otherKey);
    await this.db
      .insertInto('audit_checkpoint')
      .values({ seq, chain, hash, time, key_id: keyId, signature })
      .execute();
  }

  async changeHead(change: Partial<{ seq: number; hash: string; chain: string }>): Promise<void> {
    await this.db.updateTable('audit_head').set(change).execute();
  }

  async empty(...tables: ('audit_record' | 'audit_checkpoint' | 'audit_head')[]): Promise<void> {
    for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(this.db);
  }
}
