import type { KeyObject } from 'node:crypto';
import type { Database } from '../../database/database';
import type { AuditCheckpointRow } from '../../database/tables/audit-rows';
import { signCheckpoint, type Checkpoint } from '../checkpoint';
import { lockHead } from '../log/audit-head';

export interface CheckpointPage {
  readonly items: readonly Checkpoint[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

/** The checkpoints in the database. */
export class CheckpointStore {
  constructor(
    private readonly database: Database,
    private readonly clock: () => number = Date.now,
  ) {}

  /**
   * Signs the end of the log and keeps that, unless fewer than `least` records came since the last checkpoint. The
   * head stays locked meanwhile, so that of several instances one makes the checkpoint and the others see it.
   */
  take(privateKey: KeyObject, least: number): Promise<Checkpoint | undefined> {
    return this.database.transaction(async (tx) => {
      const { chain, seq, hash, now } = await lockHead(tx, this.database.dialect, this.clock);
      const newest = await tx
        .selectFrom('audit_checkpoint')
        .select('seq')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (seq - (newest?.seq ?? 0) < least) return undefined;
      const checkpoint = signCheckpoint({ chain, seq, hash, time: now }, privateKey);
      const { keyId, signature } = checkpoint;
      const row: AuditCheckpointRow = { seq, chain, hash, time: now, key_id: keyId, signature };
      await tx.insertInto('audit_checkpoint').values(row).execute();
      return checkpoint;
    });
  }

  async newest(): Promise<Checkpoint | undefined> {
    return (await this.page(1)).items[0];
  }

  /** Newest first, those before record `before` only. */
  async page(size: number, before = Number.MAX_SAFE_INTEGER): Promise<CheckpointPage> {
    const rows = await this.database.kysely
      .selectFrom('audit_checkpoint')
      .selectAll()
      .where('seq', '<', before)
      .orderBy('seq', 'desc')
      .limit(size + 1)
      .execute();
    return { items: rows.slice(0, size).map(toCheckpoint), more: rows.length > size };
  }
}

function toCheckpoint({ chain, seq, hash, time, key_id, signature }: AuditCheckpointRow): Checkpoint {
  return { v: 1, chain, seq, hash, time, keyId: key_id, signature };
}
