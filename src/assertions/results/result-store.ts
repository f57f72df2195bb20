import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { AssertionStatus } from '../../access/assertions/evaluate-claim';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { AssertionResultRow } from '../../database/tables/assertion-rows';
import type { ResultContent } from './assertion-result';
import type { ResultsPlan, StoredResult } from './plan-results';

export interface Evaluation {
  /** 0 before the first. */
  readonly revision: number;
  /** Digest of the assertions that were enabled. */
  readonly assertions: string;
  readonly evaluatedAt: string | null;
}

/** The last evaluation of assertions, and its revision. */
@Injectable()
export class ResultStore {
  constructor(private readonly database: Database) {}

  async last(): Promise<Evaluation> {
    const row = await this.database.kysely
      .selectFrom('assertion_evaluation')
      .selectAll()
      .executeTakeFirstOrThrow();
    return { revision: row.revision, assertions: row.assertions, evaluatedAt: row.evaluated_at };
  }

  /** By the id of the assertion. */
  async all(): Promise<ReadonlyMap<string, StoredResult>> {
    const rows = await this.database.kysely.selectFrom('assertion_result').selectAll().execute();
    return new Map(rows.map((row) => [row.assertion_id, toStoredResult(row)]));
  }

  /** Marks the results as those of `next`. False when another instance has written since `before`. */
  async advance(tx: Transaction<Schema>, before: Evaluation, next: Evaluation): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('assertion_evaluation')
      .set({ revision: next.revision, assertions: next.assertions, evaluated_at: next.evaluatedAt })
      .where('revision', '=', before.revision)
      .where('assertions', '=', before.assertions)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async write(tx: Transaction<Schema>, { written, dropped }: ResultsPlan): Promise<void> {
    const ids = [...written.map(({ assertionId }) => assertionId), ...dropped];
    if (ids.length === 0) return;
    await tx.deleteFrom('assertion_result').where('assertion_id', 'in', ids).execute();
    if (written.length === 0) return;
    await tx.insertInto('assertion_result').values(written.map(toResultRow)).execute();
  }
}

function toStoredResult(row: AssertionResultRow): StoredResult {
  return {
    assertionId: row.assertion_id,
    assertionVersion: row.assertion_version,
    status: row.status as AssertionStatus,
    content: JSON.parse(row.content) as ResultContent,
    since: row.since,
    sinceRevision: row.since_revision,
  };
}

function toResultRow(result: StoredResult): AssertionResultRow {
  return {
    assertion_id: result.assertionId,
    assertion_version: result.assertionVersion,
    status: result.status,
    content: JSON.stringify(result.content),
    since: result.since,
    since_revision: result.sinceRevision,
  };
}
