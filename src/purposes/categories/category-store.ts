import { Injectable } from '@nestjs/common';
import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { DataCategoryRow } from '../../database/tables/purpose-rows';
import type { CategoryContent, DataCategory } from './data-category';
import { shippedCategories } from './shipped/shipped-categories';

type Rows = ExpressionBuilder<Schema, 'data_category'>;

/** Who changed a category, and when. */
export interface CategoryChange {
  readonly at: string;
  readonly by: { readonly type: string; readonly id: string };
}

/** The data categories: the shipped ones, what the database overrides, and its own. */
@Injectable()
export class CategoryStore {
  constructor(private readonly database: Database) {}

  /** By key, in the order of keys. */
  async all(db: Kysely<Schema> = this.database.kysely): Promise<ReadonlyMap<string, DataCategory>> {
    const isThere = (rows: Rows) =>
      rows.or([rows('content', 'is not', null), rows('key', 'in', [...shippedCategories.keys()])]);
    const rows = await db.selectFrom('data_category').selectAll().where(isThere).execute();
    const categories = new Map(Array.from(shippedCategories.keys(), (key) => [key, shipped(key)]));
    for (const row of rows) {
      const category = categoryOf(row);
      if (category) categories.set(row.key, category);
    }
    return new Map([...categories].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Until the transaction ends no one else changes categories, so that what was checked still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres')
      await sql`lock table data_category in share row exclusive mode`.execute(tx);
  }

  /**
   * Until the transaction ends no one changes categories, so that a reference to one can be stored. Any number of
   * transactions hold them at the same time.
   */
  async hold(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres') await sql`lock table data_category in share mode`.execute(tx);
  }

  /** The version at which a new category starts: it continues the count of one that was deleted under the same key. */
  async firstVersion(tx: Transaction<Schema>, key: string): Promise<number> {
    const row = tx.selectFrom('data_category').select('version').where('key', '=', key);
    return ((await row.executeTakeFirst())?.version ?? 0) + 1;
  }

  async save(tx: Transaction<Schema>, category: DataCategory, { at, by }: CategoryChange): Promise<void> {
    const row = {
      version: category.version,
      content: category.origin === 'shipped' ? null : JSON.stringify(category.content),
      active: category.active ? 1 : 0,
      changed_at: at,
      changed_by_type: by.type,
      changed_by_id: by.id,
    };
    const insert = tx.insertInto('data_category').values({ key: category.key, ...row });
    await insert.onConflict((conflict) => conflict.column('key').doUpdateSet(row)).execute();
  }

  /**
   * Its version stays, so that no later category with this key is mistaken for it. `active` is for one that is shipped
   * later.
   */
  async delete(
    tx: Transaction<Schema>,
    { key, version }: DataCategory,
    change: CategoryChange,
  ): Promise<void> {
    const row = {
      version: version + 1,
      content: null,
      active: 1,
      changed_at: change.at,
      changed_by_type: change.by.type,
      changed_by_id: change.by.id,
    };
    await tx.updateTable('data_category').set(row).where('key', '=', key).execute();
  }
}

function shipped(key: string): DataCategory {
  const { label, description, sensitivity, parent, dpv, fides } = shippedCategories.get(key)!;
  const content = { label, description, sensitivity, ...(parent !== undefined && { parent }) };
  return { key, content, origin: 'shipped', active: true, version: 1, dpv, fides };
}

/** Without content and not shipped: a category that was deleted, or that an earlier release shipped. */
function categoryOf({ key, version, content, active }: DataCategoryRow): DataCategory | undefined {
  const changed = { version, active: active === 1 };
  if (shippedCategories.has(key)) return { ...shipped(key), ...changed };
  if (content === null) return undefined;
  return { key, content: JSON.parse(content) as CategoryContent, origin: 'custom', ...changed };
}
