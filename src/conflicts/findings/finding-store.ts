import { Injectable } from '@nestjs/common';
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { builtInChecks } from '../../access/conflicts/built-in-checks';
import type { Severity } from '../../access/conflicts/conflict-rule';
import type { SubjectType } from '../../access/model/snapshot';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ConflictExceptionRow } from '../../database/tables/conflict-finding-rows';
import { storedText } from '../../revisions/history/storage/stored-text';
import type { ConflictException, Finding, FindingState } from './finding';
import { toFinding } from './finding-rows';

export interface FindingFilter {
  readonly severity?: Severity;
  readonly ruleId?: string;
  readonly subjectType?: SubjectType;
  readonly subjectId?: string;
  /** Without it all but the resolved. */
  readonly state?: FindingState;
}

type Rows = ExpressionBuilder<Schema, 'conflict_finding'>;

/** Findings as people read them, and their exceptions. */
@Injectable()
export class FindingStore {
  constructor(private readonly database: Database) {}

  /** The id of the finding of each rule and subject; undefined where none was recorded. */
  async idsOf(
    wanted: readonly Pick<Finding, 'ruleId' | 'subjectType' | 'subjectId'>[],
  ): Promise<(string | undefined)[]> {
    if (wanted.length === 0) return [];
    const rows = await this.database.kysely
      .selectFrom('conflict_finding')
      .select(['id', 'rule_id', 'subject_type', 'subject_id'])
      .where('subject_id', 'in', [...new Set(wanted.map(({ subjectId }) => storedText(subjectId)))])
      .execute();
    const keyOf = (...parts: string[]) => JSON.stringify(parts);
    const ids = new Map(rows.map((row) => [keyOf(row.rule_id, row.subject_type, row.subject_id), row.id]));
    return wanted.map(({ ruleId, subjectType, subjectId }) =>
      ids.get(keyOf(ruleId, subjectType, storedText(subjectId))),
    );
  }

  async get(
    id: string,
    now: string,
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<Finding | undefined> {
    const row = await db.selectFrom('conflict_finding').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) return undefined;
    return toFinding(row, (await this.exceptionsOf([id], db)).get(id), now);
  }

  /** At most `size` findings in the order in which they were first seen, those after the finding `after`. */
  async page(filter: FindingFilter, now: string, size: number, after = ''): Promise<Finding[]> {
    const { severity, ruleId, subjectType, subjectId, state } = filter;
    let query = this.database.kysely.selectFrom('conflict_finding').selectAll().where('id', '>', after);
    if (severity !== undefined) query = query.where('severity', '=', severity);
    if (ruleId !== undefined) query = query.where('rule_id', '=', ruleId);
    if (subjectType !== undefined) query = query.where('subject_type', '=', subjectType);
    if (subjectId !== undefined) query = query.where('subject_id', '=', storedText(subjectId));
    query = query.where('state', '=', state === 'resolved' ? 'resolved' : 'open');
    if (state === 'excepted') query = query.where((rows) => rows.exists(inForce(rows, now)));
    if (state === 'open') query = query.where((rows) => rows.not(rows.exists(inForce(rows, now))));
    const rows = await query.orderBy('id').limit(size).execute();
    const exceptions = await this.exceptionsOf(rows.map(({ id }) => id));
    return rows.map((row) => toFinding(row, exceptions.get(row.id), now));
  }

  async insertException(
    tx: Transaction<Schema>,
    findingId: string,
    exception: ConflictException,
  ): Promise<void> {
    await tx
      .insertInto('conflict_exception')
      .values({
        id: exception.id,
        finding_id: findingId,
        owner: exception.owner,
        reason: exception.reason,
        compensating_control: exception.compensatingControl,
        expires_at: exception.expiresAt,
        created_at: exception.createdAt,
        created_by_type: exception.createdBy.type,
        created_by_id: exception.createdBy.id,
      })
      .execute();
  }

  async endException(tx: Transaction<Schema>, findingId: string, at: string): Promise<void> {
    const rows = tx.updateTable('conflict_exception').where('finding_id', '=', findingId);
    await rows.where('ended_at', 'is', null).set({ ended_at: at }).execute();
  }

  /** Until the transaction ends, no one else changes the exception of the finding. */
  async lock(tx: Transaction<Schema>, id: string): Promise<void> {
    await tx.updateTable('conflict_finding').set({ id }).where('id', '=', id).execute();
  }

  /**
   * Whether the rule of the finding is still there, which it then is until the transaction ends. Built-in checks always
   * are.
   */
  async holdRule(tx: Transaction<Schema>, { ruleId }: Finding): Promise<boolean> {
    if (builtInChecks.some(({ id }) => id === ruleId)) return true;
    const rule = tx.updateTable('conflict_rule').set({ id: ruleId }).where('id', '=', ruleId);
    return (await rule.executeTakeFirstOrThrow()).numUpdatedRows === 1n;
  }

  private async exceptionsOf(ids: readonly string[], db: Kysely<Schema> = this.database.kysely) {
    if (ids.length === 0) return new Map<string, ConflictExceptionRow>();
    const rows = db.selectFrom('conflict_exception').selectAll().where('finding_id', 'in', ids);
    const live = await rows.where('ended_at', 'is', null).execute();
    return new Map(live.map((row) => [row.finding_id, row]));
  }
}

function inForce(rows: Rows, now: string) {
  return rows
    .selectFrom('conflict_exception')
    .select('conflict_exception.id')
    .whereRef('conflict_exception.finding_id', '=', 'conflict_finding.id')
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now);
}
