import { Injectable } from '@nestjs/common';
import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Caller } from '../auth/caller';
import { Database } from '../database/database';
import type { Schema } from '../database/schema';
import type { SessionRow } from '../database/tables/session-row';
import type { Session, StoredSession } from './session';

/** What has ended by now: sessions before either time are not found. */
export interface SessionCutoff {
  readonly now: string;
  /** Those used last at this time, or before, are idle. */
  readonly idleSince: string;
}

/** Which sessions to list: those of one caller, or all. */
export interface SessionList {
  readonly of?: Pick<Caller, 'kind' | 'id'>;
  readonly after: string;
  readonly size: number;
}

type Rows = ExpressionBuilder<Schema, 'session'>;

/** The sessions in the database. */
@Injectable()
export class SessionStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction<Schema>, session: StoredSession, sha256: string): Promise<void> {
    const row = {
      id: session.id,
      sha256,
      caller_type: session.caller.kind,
      caller_id: session.caller.id,
      caller_name: session.caller.name ?? null,
      sealed_credential: session.sealedCredential,
      user_agent: session.userAgent,
      created_at: session.createdAt,
      last_used_at: session.lastUsedAt,
      expires_at: session.expiresAt,
    };
    await tx.insertInto('session').values(row).execute();
  }

  async bySha256(sha256: string, ended: SessionCutoff): Promise<StoredSession | undefined> {
    const rows = this.database.kysely.selectFrom('session').selectAll().where('sha256', '=', sha256);
    const row = await rows.where(isLive(ended)).executeTakeFirst();
    return row && toSession(row);
  }

  async get(id: string, ended: SessionCutoff): Promise<Session | undefined> {
    const rows = this.database.kysely.selectFrom('session').selectAll().where('id', '=', id);
    const row = await rows.where(isLive(ended)).executeTakeFirst();
    return row && toSession(row);
  }

  /** In the order of their creation. */
  async list({ of, after, size }: SessionList, ended: SessionCutoff): Promise<Session[]> {
    const rows = this.database.kysely.selectFrom('session').selectAll().where('id', '>', after);
    const some = of === undefined ? rows : rows.where(isOf(of));
    return (await some.where(isLive(ended)).orderBy('id').limit(size).execute()).map(toSession);
  }

  /** The caller's sessions beyond the newest `limit`. */
  async surplus(tx: Transaction<Schema>, of: Pick<Caller, 'kind' | 'id'>, limit: number): Promise<Session[]> {
    const rows = tx.selectFrom('session').selectAll().where(isOf(of)).orderBy('id', 'desc').execute();
    return (await rows).slice(limit).map(toSession);
  }

  /** Whether there was one. */
  async delete(tx: Transaction<Schema>, id: string): Promise<boolean> {
    const { numDeletedRows } = await tx.deleteFrom('session').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async deleteEnded(tx: Transaction<Schema>, { now, idleSince }: SessionCutoff): Promise<void> {
    const hasEnded = (rows: Rows) =>
      rows.or([rows('expires_at', '<=', now), rows('last_used_at', '<=', idleSince)]);
    await tx.deleteFrom('session').where(hasEnded).execute();
  }

  async setLastUsed(id: string, at: string): Promise<void> {
    const row = this.database.kysely.updateTable('session').where('id', '=', id);
    await row.where('last_used_at', '<', at).set({ last_used_at: at }).execute();
  }
}

const isOf =
  ({ kind, id }: Pick<Caller, 'kind' | 'id'>) =>
  (rows: Rows) =>
    rows.and([rows('caller_type', '=', kind), rows('caller_id', '=', id)]);

const isLive =
  ({ now, idleSince }: SessionCutoff) =>
  (rows: Rows) =>
    rows.and([rows('expires_at', '>', now), rows('last_used_at', '>', idleSince)]);

function toSession(row: SessionRow): StoredSession {
  const { caller_type: kind, caller_id: id, caller_name: name } = row;
  return {
    id: row.id,
    caller: { kind: kind as Caller['kind'], id, ...(name !== null && { name }) },
    sealedCredential: row.sealed_credential,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
  };
}
