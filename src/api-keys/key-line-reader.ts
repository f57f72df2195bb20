import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import { trustedTime } from '../common/trusted-clock';
import { Database } from '../database/database';
import { actorIn, partyOf, type Actor, type Party } from '../auth/party';
import type { Schema } from '../database/schema';

/** Rows of one statement: each id is a parameter. */
const BATCH_SIZE = 500;

/** Longer lines are refused, so that following one takes a bounded number of steps. */
export const MAX_LINE = 100;

/** Who created a key, who created the key that did, and so on. Keys stay when they are revoked, and so do lines. */
@Injectable()
export class KeyLineReader {
  constructor(private readonly database: Database) {}

  /** The creators of each key, the nearest first. */
  async of(
    ids: readonly string[],
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<ReadonlyMap<string, readonly Actor[]>> {
    const creators = new Map<string, Actor>();
    for (let wave = ids; wave.length > 0;) {
      const found = await creatorsOf(db, wave);
      for (const [id, creator] of found) creators.set(id, creator);
      const parents = [...found.values()].filter(({ type, id }) => type === 'api_key' && !creators.has(id));
      wave = [...new Set(parents.map(({ id }) => id))];
    }
    return new Map(ids.map((id) => [id, lineOf(id, creators)]));
  }

  /** Every name of the one behind a credential. */
  async partyOf(actor: Actor, db?: Kysely<Schema>): Promise<Party> {
    if (actor.type !== 'api_key') return partyOf(actor);
    return partyOf(actor, (await this.of([actor.id], db)).get(actor.id));
  }

  /** Whether the key still lets in. */
  async isLive(id: string, now: string = trustedTime()): Promise<boolean> {
    const row = await this.database.kysely
      .selectFrom('api_key')
      .select(['expires_at', 'revoked_at'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.revoked_at === null && (row.expires_at === null || row.expires_at > now);
  }

  /** Ids of the keys that a key created, and those that these did, and so on; revoked ones included. */
  async descendants(tx: Transaction<Schema>, id: string): Promise<string[]> {
    const all: string[] = [];
    for (let wave = [id]; wave.length > 0;) {
      const children: string[] = [];
      for (let at = 0; at < wave.length; at += BATCH_SIZE) {
        const rows = tx.selectFrom('api_key').select('id').where('created_by_type', '=', 'api_key');
        const some = rows.where('created_by_id', 'in', wave.slice(at, at + BATCH_SIZE)).orderBy('id');
        children.push(...(await some.execute()).map((row) => row.id));
      }
      all.push(...children);
      wave = children;
    }
    return all;
  }
}

async function creatorsOf(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Actor>> {
  const creators = new Map<string, Actor>();
  for (let at = 0; at < ids.length; at += BATCH_SIZE) {
    const rows = db
      .selectFrom('api_key')
      .select(['id', 'created_by_type', 'created_by_id', 'created_by_person'])
      .where('id', 'in', ids.slice(at, at + BATCH_SIZE));
    for (const row of await rows.execute())
      creators.set(row.id, actorIn(row.created_by_type, row.created_by_id, row.created_by_person));
  }
  return creators;
}

function lineOf(id: string, creators: ReadonlyMap<string, Actor>): Actor[] {
  const line: Actor[] = [];
  for (let at = creators.get(id); at !== undefined; at = next(at, creators)) line.push(at);
  return line;
}

function next({ type, id }: Actor, creators: ReadonlyMap<string, Actor>): Actor | undefined {
  return type === 'api_key' ? creators.get(id) : undefined;
}
