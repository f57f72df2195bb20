import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { AssertionStatus } from '../../access/assertions/evaluate-claim';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { EvaluationMark } from '../../definitions/evaluation-mark';
import type { AssertionResultRow } from '../../database/tables/assertion-rows';
import type { ResultContent } from './assertion-result';
import type { ResultsPlan, StoredResult } from './plan-results';

/** The last evaluation of assertions, and its revision. */
@Injectable()
export class ResultStore {
  /** What the results are of. */
  readonly evaluation: EvaluationMark;

  constructor(private readonly database: Database) {
    this.evaluation = new EvaluationMark(database, 'assertion_evaluation');
  }

  /** By the id of the assertion. */
  async all(): Promise<ReadonlyMap<string, StoredResult>> {
    const rows = await this.database.kysely.selectFrom('assertion_result').selectAll().execute();
    return new Map(rows.map((row) => [row.assertion_id, toStoredResult(row)]));
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
