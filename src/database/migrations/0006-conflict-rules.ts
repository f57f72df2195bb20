import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const conflictRules: Migration = {
  name: '0006-conflict-rules',
  async up(db, dialect) {
    await createTable(db, dialect, 'conflict_rule')
      .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('content', text(dialect), (column) => column.notNull())
      .addColumn('pack', text(dialect))
      .addColumn('pack_key', text(dialect))
      .addColumn('pack_version', text(dialect))
      .addColumn('pack_wrote', integer(dialect))
      .addColumn('created_at', text(dialect), (column) => column.notNull())
      .addColumn('created_by_type', text(dialect), (column) => column.notNull())
      .addColumn('created_by_id', text(dialect), (column) => column.notNull())
      .addColumn('updated_at', text(dialect), (column) => column.notNull())
      .addColumn('updated_by_type', text(dialect), (column) => column.notNull())
      .addColumn('updated_by_id', text(dialect), (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('conflict_rule_of_pack')
      .on('conflict_rule')
      .columns(['pack', 'pack_key'])
      .unique()
      .where(sql.ref('pack'), 'is not', null)
      .execute();
    await createTable(db, dialect, 'conflict_rule_version')
      .addColumn('rule_id', text(dialect), (column) => column.notNull())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('content', text(dialect))
      .addColumn('changed_at', text(dialect), (column) => column.notNull())
      .addColumn('changed_by_type', text(dialect), (column) => column.notNull())
      .addColumn('changed_by_id', text(dialect), (column) => column.notNull())
      .addPrimaryKeyConstraint('conflict_rule_version_key', ['rule_id', 'version'] as never)
      .execute();
  },
};
