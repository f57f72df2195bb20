import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../schema';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const conflictFindings: Migration = {
  name: '0007-conflict-findings',
  async up(db, dialect) {
    await createFindings(db, dialect);
    await createExceptions(db, dialect);
    await createEvaluation(db, dialect);
  },
};

async function createFindings(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'conflict_finding')
    .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
    .addColumn('rule_id', text(dialect), (column) => column.notNull())
    .addColumn('subject_type', text(dialect), (column) => column.notNull())
    .addColumn('subject_id', text(dialect), (column) => column.notNull())
    .addColumn('rule_name', text(dialect), (column) => column.notNull())
    .addColumn('severity', text(dialect), (column) => column.notNull())
    .addColumn('state', text(dialect), (column) => column.notNull())
    .addColumn('content', text(dialect), (column) => column.notNull())
    .addColumn('first_seen', text(dialect), (column) => column.notNull())
    .addColumn('first_revision', integer(dialect), (column) => column.notNull())
    .addColumn('resolved_at', text(dialect))
    .addColumn('resolved_revision', integer(dialect))
    .addColumn('reopened_at', text(dialect))
    .addUniqueConstraint('conflict_finding_identity', ['rule_id', 'subject_type', 'subject_id'] as never)
    .execute();
  await db.schema
    .createIndex('conflict_finding_subject')
    .on('conflict_finding')
    .columns(['subject_type', 'subject_id'])
    .execute();
  await db.schema
    .createIndex('conflict_finding_state')
    .on('conflict_finding')
    .columns(['state', 'id'])
    .execute();
}

async function createExceptions(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'conflict_exception')
    .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
    .addColumn('finding_id', text(dialect), (column) => column.notNull())
    .addColumn('owner', text(dialect), (column) => column.notNull())
    .addColumn('reason', text(dialect), (column) => column.notNull())
    .addColumn('compensating_control', text(dialect), (column) => column.notNull())
    .addColumn('expires_at', text(dialect), (column) => column.notNull())
    .addColumn('created_at', text(dialect), (column) => column.notNull())
    .addColumn('created_by_type', text(dialect), (column) => column.notNull())
    .addColumn('created_by_id', text(dialect), (column) => column.notNull())
    .addColumn('ended_at', text(dialect))
    .execute();
  // Of a finding at most one is not ended.
  await db.schema
    .createIndex('conflict_exception_in_force')
    .on('conflict_exception')
    .column('finding_id')
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
}

/** One row: what was judged last. */
async function createEvaluation(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'conflict_evaluation')
    .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
    .addColumn('revision', integer(dialect), (column) => column.notNull())
    .addColumn('rules', text(dialect), (column) => column.notNull())
    .addColumn('evaluated_at', text(dialect))
    .addCheckConstraint('conflict_evaluation_is_one_row', sql`singleton = 1`)
    .execute();
  await sql`insert into conflict_evaluation (singleton, revision, rules) values (1, 0, '')`.execute(db);
}
