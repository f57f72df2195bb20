import { sql } from 'kysely';
import type { Migration } from './migration';

/** Changes of which items were skipped for another reason than that all was so already were not applied as a whole. */
export const changeEnds: Migration = {
  name: '0075-change-ends',
  async up(db) {
    await sql`update change set status = case when ${some(sql`item.state = 'applied' or (item.state = 'skipped' and ${SO_ALREADY})`)}
        then 'partially_applied' else 'not_applied' end
      where status = 'applied' and ${some(sql`item.state = 'skipped' and not ${SO_ALREADY}`)}`.execute(db);
  },
};

const SO_ALREADY = sql`(item.outcome is not null and item.outcome like '%"nothing_to_do"%')`;

function some(condition: ReturnType<typeof sql>) {
  return sql`exists (select 1 from change_item as item where item.change_id = change.id and (${condition}))`;
}
