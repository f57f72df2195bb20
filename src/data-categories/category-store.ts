import { sql, type Kysely, type Transaction } from 'kysely';
import type { Dialect, Schema } from '../database/schema';
import type { DataCategoryRow } from '../database/tables/purpose-rows';
import type { CategoryContent, DataCategory } from './data-category';
import { shippedCategories } from './shipped/shipped-categories';

/** Who changed a category, and when. */
export interface CategoryChange {
  readonly at: string;
  readonly by: { readonly type: string; readonly id: string };
}

/** The data categories: the shipped ones, and what the database says about them and of its own. */
export class CategoryStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly dialect: Dialect,
  ) {}

  /** By key, in the order of keys. */
  async all(db: Kysely<Schema> = this.db): Promise<ReadonlyMap<string, DataCategory>> {
    const rows = await db.selectFrom('data_category').selectAll().execute();
    const categories = new Map(Array.from(shippedCategories.keys(), (key) => [key, shipped(key)]));
    for (const row of rows) {
      const category = categoryOf(row);
      if (category) categories.set(row.key, category);
    }
    return new Map([...categories].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Until the transaction ends nobody else changes categories, so that what was looked at still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.dialect === 'postgres')
      await sql`lock table data_category in share row exclusive mode`.execute(tx);
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

  async delete(tx: Transaction<Schema>, key: string): Promise<void> {
    await tx.deleteFrom('data_category').where('key', '=', key).execute();
  }
}

function shipped(key: string): DataCategory {
  const { label, description, sensitivity, parent, dpv, fides } = shippedCategories.get(key)!;
  const content = { label, description, sensitivity, ...(parent !== undefined && { parent }) };
  return { key, content, origin: 'shipped', active: true, version: 1, dpv, fides };
}

/** A category that was shipped once and is no more has nothing to say. */
function categoryOf({ key, version, content, active }: DataCategoryRow): DataCategory | undefined {
  const changed = { version, active: active === 1 };
  if (shippedCategories.has(key)) return { ...shipped(key), ...changed };
  if (content === null) return undefined;
  return { key, content: JSON.parse(content) as CategoryContent, origin: 'custom', ...changed };
}
