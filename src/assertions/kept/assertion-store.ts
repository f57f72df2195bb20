import { sql, type Kysely, type Transaction } from 'kysely';
import type { Dialect, Schema } from '../../database/schema';
import { toAssertionRow, toStoredAssertion } from './assertion-rows';
import type { StoredAssertion } from './stored-assertion';

/** The assertions in the database. */
export class AssertionStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly dialect: Dialect,
  ) {}

  /** Until the transaction ends nobody else changes assertions, so that what was counted or compared still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.dialect === 'postgres') {
      await sql`lock table "assertion" in share row exclusive mode`.execute(tx);
    }
  }

  async count(tx: Transaction<Schema>): Promise<number> {
    const counted = tx.selectFrom('assertion').select((rows) => rows.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async insert(tx: Transaction<Schema>, assertion: StoredAssertion): Promise<void> {
    await tx.insertInto('assertion').values(toAssertionRow(assertion)).execute();
  }

  async replace(tx: Transaction<Schema>, assertion: StoredAssertion): Promise<void> {
    const { id, ...row } = toAssertionRow(assertion);
    await tx.updateTable('assertion').set(row).where('id', '=', id).execute();
  }

  async delete(tx: Transaction<Schema>, id: string): Promise<void> {
    await tx.deleteFrom('assertion').where('id', '=', id).execute();
  }

  async get(id: string, db: Kysely<Schema> = this.db): Promise<StoredAssertion | undefined> {
    const row = await db.selectFrom('assertion').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toStoredAssertion(row);
  }

  /** In the order of creation. */
  async all(): Promise<StoredAssertion[]> {
    const rows = await this.db.selectFrom('assertion').selectAll().orderBy('id').execute();
    return rows.map(toStoredAssertion);
  }

  /** In the order of creation; those that are off are not judged. */
  async enabled(): Promise<StoredAssertion[]> {
    return (await this.all()).filter(({ content }) => content.enabled);
  }

  /** At most `size` assertions in the order of creation, those after the assertion `after`. */
  async page(size: number, after = ''): Promise<StoredAssertion[]> {
    const rows = this.db.selectFrom('assertion').selectAll().where('id', '>', after);
    return (await rows.orderBy('id').limit(size).execute()).map(toStoredAssertion);
  }
}
