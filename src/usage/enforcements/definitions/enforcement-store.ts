import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type Transaction } from 'kysely';
import { Database } from '../../../database/database';
import type { Schema } from '../../../database/schema';
import { toDefinition, toDefinitionRow } from '../../../definitions/definition-mapping';
import type { EnforcementContent, StoredEnforcement } from './stored-enforcement';

/** The enforcements in the database. */
@Injectable()
export class EnforcementStore {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends no one else changes enforcements, so that what was counted or compared still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres')
      await sql`lock table "enforcement" in share row exclusive mode`.execute(tx);
  }

  async count(tx: Transaction<Schema>): Promise<number> {
    const counted = tx.selectFrom('enforcement').select((rows) => rows.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async insert(tx: Transaction<Schema>, enforcement: StoredEnforcement): Promise<void> {
    await tx.insertInto('enforcement').values(toDefinitionRow(enforcement)).execute();
  }

  async replace(tx: Transaction<Schema>, enforcement: StoredEnforcement): Promise<void> {
    const { id, ...row } = toDefinitionRow(enforcement);
    await tx.updateTable('enforcement').set(row).where('id', '=', id).execute();
  }

  async delete(tx: Transaction<Schema>, { id }: StoredEnforcement): Promise<void> {
    await tx.deleteFrom('enforcement').where('id', '=', id).execute();
  }

  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<StoredEnforcement | undefined> {
    const row = await db.selectFrom('enforcement').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toStored(row);
  }

  /** At most `size` enforcements in the order of creation, those after the enforcement `after`. */
  async page(size: number, after = ''): Promise<StoredEnforcement[]> {
    const rows = this.database.kysely.selectFrom('enforcement').selectAll().where('id', '>', after);
    return (await rows.orderBy('id').limit(size).execute()).map(toStored);
  }
}

const toStored = toDefinition<EnforcementContent>;
