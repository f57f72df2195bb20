import { sql, type Kysely, type Transaction } from 'kysely';
import type { Dialect, Schema } from '../../database/schema';
import type { Author } from '../purpose';
import type { PermissionCategories } from './permission-categories';
import { shippedPermissions } from './shipped-permissions';

/** What permissions open: as shipped, and as somebody has said since. */
export class PermissionCategoryStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly dialect: Dialect,
  ) {}

  /** By permission, in its order. */
  async all(db: Kysely<Schema> = this.db): Promise<ReadonlyMap<string, PermissionCategories>> {
    const entries = new Map<string, PermissionCategories>();
    for (const [permission, dataCategories] of Object.entries(shippedPermissions)) {
      entries.set(permission, { permission, dataCategories, origin: 'shipped', version: 1 });
    }
    for (const row of await db.selectFrom('permission_category').selectAll().execute()) {
      const { permission, version } = row;
      const dataCategories = JSON.parse(row.data_categories) as string[];
      entries.set(permission, { permission, dataCategories, origin: 'custom', version });
    }
    return new Map([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Until the transaction ends nobody else changes them. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.dialect === 'postgres')
      await sql`lock table permission_category in share row exclusive mode`.execute(tx);
  }

  async save(
    tx: Transaction<Schema>,
    { permission, version, dataCategories }: PermissionCategories,
    at: string,
    by: Author,
  ): Promise<void> {
    const row = {
      version,
      data_categories: JSON.stringify(dataCategories),
      changed_at: at,
      changed_by_type: by.type,
      changed_by_id: by.id,
    };
    const insert = tx.insertInto('permission_category').values({ permission, ...row });
    await insert.onConflict((conflict) => conflict.column('permission').doUpdateSet(row)).execute();
  }
}
