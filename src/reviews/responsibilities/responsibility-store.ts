import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import {
  reviewerName,
  reviewerOf,
  type Responsibility,
  type ResponsibilityKind,
} from '../../access/reviews/reviewer-rule';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewResponsibilitiesRow } from '../../database/tables/review-rows';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import { insertRows, type RowColumns } from '../storage/insert-rows';

const columns: RowColumns = {
  table: 'review_responsibility',
  texts: ['kind', 'of_id', 'reviewer'],
  numbers: [],
};

/** Who answers for whom and what, as an operator stated it. */
@Injectable()
export class ResponsibilityStore {
  constructor(private readonly database: Database) {}

  /** By kind, then by what they are of. */
  async all(db: Kysely<Schema> = this.database.kysely): Promise<Responsibility[]> {
    const rows = db.selectFrom('review_responsibility').selectAll();
    const sorted = await rows.orderBy('kind').orderBy('of_id').orderBy('reviewer').execute();
    return sorted.map(({ kind, of_id: of, reviewer }) => ({
      kind: kind as ResponsibilityKind,
      of: idFrom(of),
      reviewer: reviewerOf(idFrom(reviewer)),
    }));
  }

  async state(db: Kysely<Schema> = this.database.kysely): Promise<ReviewResponsibilitiesRow> {
    return db.selectFrom('review_responsibilities').selectAll().executeTakeFirstOrThrow();
  }

  /** The version, which stays as it is until the transaction ends. */
  async hold(tx: Transaction<Schema>): Promise<number> {
    const held = tx.updateTable('review_responsibilities').set({ singleton: 1 }).returning('version');
    return (await held.executeTakeFirstOrThrow()).version;
  }

  async replace(
    tx: Transaction<Schema>,
    responsibilities: readonly Responsibility[],
    written: Omit<ReviewResponsibilitiesRow, 'singleton'>,
  ): Promise<void> {
    await tx.deleteFrom('review_responsibility').execute();
    const rows = responsibilities.map(({ kind, of, reviewer }) => ({
      kind,
      of_id: storedText(of),
      reviewer: storedText(reviewerName(reviewer)),
    }));
    await insertRows(tx, this.database.dialect, columns, rows);
    await tx.updateTable('review_responsibilities').set(written).execute();
  }
}
