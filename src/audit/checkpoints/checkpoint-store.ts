import { CLOCK, type Clock } from '../../common/clock';
import { Inject, Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { trustedNow } from '../../common/trusted-clock';
import { Database } from '../../database/database';
import type { AuditCheckpointRow } from '../../database/tables/audit-rows';
import { isSignedBy, keyIdOf, signCheckpoint, type Checkpoint } from '../checkpoint';
import { lockHead } from '../log/audit-head';
import { recordHash } from '../reading/audit-query';
import type { SealedRecord } from './contradiction';
import type { SigningKey } from './signing-key';

export interface CheckpointPage {
  readonly items: readonly Checkpoint[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

const PAGE = 500;

/** The checkpoints in the database. Its owner can change them, so they count only with their signature. */
@Injectable()
export class CheckpointStore {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock = trustedNow,
  ) {}

  /** The end of the log, once every append that is under way has ended. */
  head(): Promise<SealedRecord> {
    return this.database.transaction(async (tx) => {
      const { chain, seq, hash } = await lockHead(tx, this.database.dialect, this.clock);
      return { chain, seq, hash };
    });
  }

  /**
   * Signs `end`, which the caller has found to continue the log, and keeps that, unless fewer than `least` records came
   * since the last checkpoint. The head stays locked until then, so that of several instances one makes the checkpoint
   * and the others see it.
   */
  take(
    { privateKey, trustedKeys }: Pick<SigningKey, 'privateKey' | 'trustedKeys'>,
    end: SealedRecord,
    least: number,
  ): Promise<Checkpoint | undefined> {
    return this.database.transaction(async (tx) => {
      const { now } = await lockHead(tx, this.database.dialect, this.clock);
      const newest = await this.newestProven(trustedKeys, tx);
      if (end.seq - (newest?.seq ?? 0) < least) return undefined;
      const checkpoint = signCheckpoint({ ...end, time: now }, privateKey);
      const { seq, chain, hash, keyId, signature } = checkpoint;
      const row: AuditCheckpointRow = { seq, chain, hash, time: now, key_id: keyId, signature };
      // A row that already exists is not ours: `newestProven` did not find it. Verification reports it.
      await tx
        .insertInto('audit_checkpoint')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return checkpoint;
    });
  }

  async newest(): Promise<Checkpoint | undefined> {
    return (await this.page(1)).items[0];
  }

  /** The newest one with a signature of these keys and the hash of its record. */
  async newestProven(keys: readonly KeyObject[], db = this.database.kysely): Promise<Checkpoint | undefined> {
    for (let before = Number.MAX_SAFE_INTEGER; ;) {
      const row = await this.borneOut(db)
        .where('c.seq', '<', before)
        .where('c.key_id', 'in', keys.map(keyIdOf))
        .orderBy('c.seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const checkpoint = toCheckpoint(row);
      if (isSignedByOne(checkpoint, keys)) return checkpoint;
      before = row.seq;
    }
  }

  /** The first one of these keys that covers a record. */
  async firstProvenFrom(seq: number, keys: readonly KeyObject[]): Promise<Checkpoint | undefined> {
    const rows = await this.borneOut(this.database.kysely)
      .where('c.seq', '>=', seq)
      .where('c.key_id', 'in', keys.map(keyIdOf))
      .orderBy('c.seq')
      .limit(PAGE)
      .execute();
    return rows.map(toCheckpoint).find((checkpoint) => isSignedByOne(checkpoint, keys));
  }

  /** Those whose record is another one or not there. */
  async contradicted(): Promise<Checkpoint[]> {
    const hash = recordHash(this.database.dialect, 'r');
    const rows = await this.database.kysely
      .selectFrom('audit_checkpoint as c')
      .leftJoin('audit_record as r', 'r.seq', 'c.seq')
      .selectAll('c')
      .where(sql<boolean>`(r.seq is null or ${hash} <> c.hash)`)
      .execute();
    return rows.map(toCheckpoint);
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

  /** Every one, a page at a time. */
  async *all(): AsyncGenerator<Checkpoint> {
    for (let before: number | undefined = Number.MAX_SAFE_INTEGER; before !== undefined;) {
      const { items, more }: CheckpointPage = await this.page(PAGE, before);
      yield* items;
      before = more ? items.at(-1)?.seq : undefined;
    }
  }

  private borneOut(db: Database['kysely']) {
    return db
      .selectFrom('audit_checkpoint as c')
      .innerJoin('audit_record as r', 'r.seq', 'c.seq')
      .selectAll('c')
      .where(sql<boolean>`${recordHash(this.database.dialect, 'r')} = c.hash`);
  }
}

function isSignedByOne(checkpoint: Checkpoint, keys: readonly KeyObject[]): boolean {
  return keys.some((key) => isSignedBy(checkpoint, key));
}

function toCheckpoint({ chain, seq, hash, time, key_id, signature }: AuditCheckpointRow): Checkpoint {
  return { v: 1, chain, seq, hash, time, keyId: key_id, signature };
}
