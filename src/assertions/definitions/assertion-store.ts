import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { toDefinition, toDefinitionRow } from '../../definitions/definition-mapping';
import type { AssertionContent, StoredAssertion } from './stored-assertion';

/** The assertions in the database. */
@Injectable()
export class AssertionStore {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends no one else changes assertions, so that what was counted or compared still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres') {
      await sql`lock table "assertion" in share row exclusive mode`.execute(tx);
    }
  }

  async count(tx: Transaction<Schema>): Promise<number> {
    const counted = tx.selectFrom('assertion').select((rows) => rows.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async insert(tx: Transaction<Schema>, assertion: StoredAssertion): Promise<void> {
    await tx.insertInto('assertion').values(toDefinitionRow(assertion)).execute();
  }

  async replace(tx: Transaction<Schema>, assertion: StoredAssertion): Promise<void> {
    const { id, ...row } = toDefinitionRow(assertion);
    await tx.updateTable('assertion').set(row).where('id', '=', id).execute();
  }

  async delete(tx: Transaction<Schema>, { id }: StoredAssertion): Promise<void> {
    await tx.deleteFrom('assertion').where('id', '=', id).execute();
  }

  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<StoredAssertion | undefined> {
    const row = await db.selectFrom('assertion').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toStored(row);
  }

  /** In the order of creation. */
  async all(): Promise<StoredAssertion[]> {
    const rows = await this.database.kysely.selectFrom('assertion').selectAll().orderBy('id').execute();
    return rows.map(toStored);
  }

  /** In the order of creation; disabled ones are not evaluated. */
  async enabled(): Promise<StoredAssertion[]> {
    return (await this.all()).filter(({ content }) => content.enabled);
  }

  /** At most `size` assertions in the order of creation, those after the assertion `after`. */
  async page(size: number, after = ''): Promise<StoredAssertion[]> {
    const rows = this.database.kysely.selectFrom('assertion').selectAll().where('id', '>', after);
    return (await rows.orderBy('id').limit(size).execute()).map(toStored);
  }
}

const toStored = toDefinition<AssertionContent>;
