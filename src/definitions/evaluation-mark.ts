import type { Transaction } from 'kysely';
import type { Database } from '../database/database';
import type { Schema } from '../database/schema';

/** What results were computed from. */
export interface Evaluation {
  /** 0 before the first. */
  readonly revision: number;
  /** Of the definitions that were enabled. */
  readonly digest: string;
  /** RFC 3339, UTC; null before the first. */
  readonly evaluatedAt: string | null;
}

/** Tables of one row each, which differ in the name of the column with the digest. */
const DIGESTS = { assertion_evaluation: 'assertions', conflict_evaluation: 'rules' } as const;

/** Marks what the stored results of one kind of definitions are of. */
export class EvaluationMark {
  private readonly table: 'conflict_evaluation';
  private readonly digest: 'rules';

  constructor(
    private readonly database: Database,
    table: keyof typeof DIGESTS,
  ) {
    // The types of one of the tables stand for both.
    this.table = table as 'conflict_evaluation';
    this.digest = DIGESTS[table] as 'rules';
  }

  async last(): Promise<Evaluation> {
    const rows = this.database.kysely.selectFrom(this.table);
    const row = await rows
      .select(['revision', 'evaluated_at', `${this.digest} as digest`])
      .executeTakeFirstOrThrow();
    return { revision: row.revision, digest: row.digest, evaluatedAt: row.evaluated_at };
  }

  /** Marks the results as those of `next`. False when another instance has written since `before`. */
  async advance(tx: Transaction<Schema>, before: Evaluation, next: Evaluation): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable(this.table)
      .set({ revision: next.revision, [this.digest]: next.digest, evaluated_at: next.evaluatedAt })
      .where('revision', '=', before.revision)
      .where(this.digest, '=', before.digest)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
}
