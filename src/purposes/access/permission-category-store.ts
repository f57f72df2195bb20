import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { PermissionCategories } from './permission-categories';
import { shippedPermissions } from './shipped-permissions';
import type { Author } from '../../auth/author';

/** What permissions open: as shipped, and as defined since. */
@Injectable()
export class PermissionCategoryStore {
  constructor(private readonly database: Database) {}

  /** By permission, in its order. */
  async all(db: Kysely<Schema> = this.database.kysely): Promise<ReadonlyMap<string, PermissionCategories>> {
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

  /** Until the transaction ends no one else changes them. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres')
      await sql`lock table permission_category in share row exclusive mode`.execute(tx);
  }

  /** Permissions defined to open the category; shipped definitions refer to shipped categories only. */
  async using(tx: Transaction<Schema>, category: string): Promise<string[]> {
    const rows = await tx.selectFrom('permission_category').selectAll().orderBy('permission').execute();
    return rows
      .filter(({ data_categories }) => (JSON.parse(data_categories) as string[]).includes(category))
      .map(({ permission }) => permission);
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
