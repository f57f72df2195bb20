import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import { comparableName } from '../comparable-name';
import { toPurpose } from './purpose-rows';
import type { PurposeOrder, PurposePage, PurposeQuery } from './purpose-store';

type Rows = ExpressionBuilder<Schema, 'purpose'>;
type Filter = Pick<PurposeQuery, 'status' | 'category' | 'name'>;

/** The columns of each order; the last tells rows apart that are alike otherwise. */
const orders = {
  name: ['comparable_name', 'id'],
  status: ['status', 'comparable_name', 'id'],
  createdDate: ['created_at', 'id'],
  lastModifiedDate: ['modified_at', 'id'],
} as const satisfies Record<PurposeOrder, readonly string[]>;

/** Reads pages of purposes: which ones from an index alone, then their content. */
export async function readPage(db: Kysely<Schema>, query: PurposeQuery): Promise<PurposePage> {
  const { totalCount } = await db
    .selectFrom('purpose')
    .select((rows) => rows.fn.countAll<number>().as('totalCount'))
    .where((rows) => matches(rows, query))
    .executeTakeFirstOrThrow();
  const ids = await pageOfIds(db, query);
  if (ids.length === 0) return { purposes: [], totalCount: Number(totalCount) };
  const rows = await db.selectFrom('purpose').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, toPurpose(row)]));
  // One that was deleted between the two readings is left out.
  return { purposes: ids.flatMap((id) => byId.get(id) ?? []), totalCount: Number(totalCount) };
}

async function pageOfIds(db: Kysely<Schema>, query: PurposeQuery): Promise<string[]> {
  const { sortBy, descending, pageSize, pageNumber } = query;
  let ids = db
    .selectFrom('purpose')
    .select('id')
    .where((rows) => matches(rows, query));
  for (const column of orders[sortBy]) ids = ids.orderBy(column, descending ? 'desc' : 'asc');
  const page = await ids
    .limit(pageSize)
    .offset((pageNumber - 1) * pageSize)
    .execute();
  return page.map(({ id }) => id);
}

function matches(rows: Rows, { status, category, name }: Filter) {
  return rows.and([
    ...(status === undefined ? [] : [rows('status', '=', status)]),
    ...(category === undefined ? [] : [rows('id', 'in', usersOf(rows, category))]),
    ...(name === undefined ? [] : [contains(rows, comparableName(name))]),
  ]);
}

function usersOf(rows: Rows, category: string) {
  return rows.selectFrom('purpose_category').select('purpose_id').where('category', '=', category);
}

/** Not LIKE, which knows wildcards, and in SQLite no case. */
function contains(rows: Rows, part: string) {
  return rows(
    rows.fn<string>('replace', ['comparable_name', rows.val(part), rows.val('')]),
    '!=',
    rows.ref('comparable_name'),
  );
}
