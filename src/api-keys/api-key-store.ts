import { Injectable } from '@nestjs/common';
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { Database } from '../database/database';
import { personColumn } from '../auth/party';
import type { Schema } from '../database/schema';
import { toApiKey, toLiveKey } from './api-key-mapping';
import type { ApiKey, LiveKey } from './api-key';

/** Rows of one statement: each id is a parameter. */
const ROWS_PER_QUERY = 500;

type Rows = ExpressionBuilder<Schema, 'api_key'>;

/** The API keys in the database. */
@Injectable()
export class ApiKeyStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction<Schema>, key: ApiKey, sha256: string): Promise<void> {
    const row = {
      id: key.id,
      name: key.name,
      sha256,
      key_prefix: key.keyPrefix,
      roles: JSON.stringify(key.roles),
      created_at: key.createdAt,
      created_by_type: key.createdBy.type,
      created_by_id: key.createdBy.id,
      created_by_person: personColumn(key.createdBy),
      expires_at: key.expiresAt,
      last_used_at: key.lastUsedAt,
      revoked_at: key.revokedAt,
    };
    await tx.insertInto('api_key').values(row).execute();
  }

  /** A key that is revoked already stays as it is. */
  async revoke(tx: Transaction<Schema>, id: string, at: string): Promise<void> {
    const rows = tx.updateTable('api_key').where('id', '=', id).where('revoked_at', 'is', null);
    await rows.set({ revoked_at: at }).execute();
  }

  /**
   * Until the transaction ends, no one else adds or revokes a key. Call it first, so that no two transactions wait for
   * each other.
   */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres')
      await sql`lock table api_key in share row exclusive mode`.execute(tx);
  }

  /** Counts the keys that are neither revoked nor expired. */
  async countLive(tx: Transaction<Schema>, now: string): Promise<number> {
    const { count } = await tx
      .selectFrom('api_key')
      .select((rows) => rows.fn.countAll<number>().as('count'))
      .where(isLive(now))
      .executeTakeFirstOrThrow();
    return count;
  }

  async live(now: string): Promise<LiveKey[]> {
    const rows = await this.database.kysely.selectFrom('api_key').selectAll().where(isLive(now)).execute();
    return rows.map(toLiveKey);
  }

  /** `sha256` in lower-case hex. */
  async liveByDigest(sha256: string, now: string): Promise<LiveKey | undefined> {
    const rows = this.database.kysely
      .selectFrom('api_key')
      .selectAll()
      .where('sha256', '=', sha256)
      .where(isLive(now));
    const row = await rows.executeTakeFirst();
    return row && toLiveKey(row);
  }

  async isLive(tx: Transaction<Schema>, id: string, now: string): Promise<boolean> {
    const row = tx.selectFrom('api_key').select('id').where('id', '=', id).where(isLive(now));
    return (await row.executeTakeFirst()) !== undefined;
  }

  /** Those of the keys that are not revoked, in the order of creation. */
  async unrevoked(tx: Transaction<Schema>, ids: readonly string[]): Promise<ApiKey[]> {
    const found: ApiKey[] = [];
    for (let at = 0; at < ids.length; at += ROWS_PER_QUERY) {
      const some = tx
        .selectFrom('api_key')
        .selectAll()
        .where('id', 'in', ids.slice(at, at + ROWS_PER_QUERY));
      found.push(...(await some.where('revoked_at', 'is', null).orderBy('id').execute()).map(toApiKey));
    }
    return found;
  }

  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<ApiKey | undefined> {
    const row = await db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toApiKey(row);
  }

  /** At most `size` keys in the order of creation, those after the key `after`. */
  async page(size: number, after = ''): Promise<ApiKey[]> {
    const rows = this.database.kysely
      .selectFrom('api_key')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(size);
    return (await rows.execute()).map(toApiKey);
  }

  /** Times of last use by id; a later one that is known stays. */
  async setLastUsed(times: ReadonlyMap<string, string>): Promise<void> {
    await this.database.kysely.transaction().execute(async (tx) => {
      // In one order everywhere, so that two instances never wait for each other.
      for (const [id, time] of [...times].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const isNewer = (rows: Rows) =>
          rows.or([rows('last_used_at', 'is', null), rows('last_used_at', '<', time)]);
        const row = tx.updateTable('api_key').where('id', '=', id).where(isNewer);
        await row.set({ last_used_at: time }).execute();
      }
    });
  }
}

const isLive = (now: string) => (rows: Rows) =>
  rows.and([
    rows('revoked_at', 'is', null),
    rows.or([rows('expires_at', 'is', null), rows('expires_at', '>', now)]),
  ]);
