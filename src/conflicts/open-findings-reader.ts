import { Injectable } from '@nestjs/common';
import type { Severity } from '../access/conflicts/conflict-rule';
import type { SubjectType } from '../access/model/snapshot';
import { sql } from 'kysely';
import { Database } from '../database/database';
import { idFrom, storedText } from '../revisions/history/storage/stored-text';

/** A rule that a subject breaks now. */
export interface OpenFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
}

/** Tells other features which rules subjects break. */
@Injectable()
export class OpenFindingsReader {
  constructor(private readonly database: Database) {}

  /** Of subjects with these ids, of whatever type; excepted ones included. In the order of rules. */
  async of(subjectIds: readonly string[]): Promise<OpenFinding[]> {
    if (subjectIds.length === 0) return [];
    const rows = await this.database.kysely
      .selectFrom('conflict_finding')
      .select(['id', 'rule_id', 'rule_name', 'severity', 'subject_type', 'subject_id'])
      .where('subject_id', 'in', [...new Set(subjectIds)].map(storedText))
      .where('state', '=', 'open')
      .orderBy('rule_id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      ruleId: row.rule_id,
      ruleName: row.rule_name,
      severity: row.severity as Severity,
      subjectType: row.subject_type as SubjectType,
      subjectId: idFrom(row.subject_id),
    }));
  }

  /**
   * Users who break a rule and whose exception from it expired or was taken back after `since`, up to `until`, with no
   * other in its place.
   */
  async withEndedException(since: string, until: string): Promise<string[]> {
    const ended = sql<string>`case when ended_at is null or ended_at > expires_at then expires_at else ended_at end`;
    const rows = await this.database.kysely
      .selectFrom('conflict_finding')
      .innerJoin('conflict_exception', 'conflict_exception.finding_id', 'conflict_finding.id')
      .select('subject_id')
      .distinct()
      .where('state', '=', 'open')
      .where('subject_type', '=', 'user')
      .where(ended, '>', since)
      .where(ended, '<=', until)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('conflict_exception as other')
              .select('other.id')
              .whereRef('other.finding_id', '=', 'conflict_finding.id')
              .where('other.ended_at', 'is', null)
              .where('other.expires_at', '>', until),
          ),
        ),
      )
      .orderBy('subject_id')
      .execute();
    return rows.map(({ subject_id: id }) => idFrom(id));
  }
}
