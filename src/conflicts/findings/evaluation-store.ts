import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { ChangedSubject } from '../../access/conflicts/changed-subjects';
import type { Severity } from '../../access/conflicts/conflict-rule';
import type { SubjectType } from '../../access/model/snapshot';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { type Evaluation, EvaluationMark } from '../../definitions/evaluation-mark';
import type { ConflictFindingRow } from '../../database/tables/conflict-finding-rows';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import type { OpenCounts } from './open-counts';
import type { FindingsPlan, OpenFinding } from './plan-findings';

/** Rows of one statement: a few thousand parameters. */
const ROWS = 200;

/** What findings were computed from, and the findings as an evaluation writes them. */
@Injectable()
export class EvaluationStore {
  /** What the findings are of. */
  readonly evaluation: EvaluationMark;

  constructor(private readonly database: Database) {
    this.evaluation = new EvaluationMark(database, 'conflict_evaluation');
  }

  /** The open findings of these subjects, or all of them. */
  async open(subjects: readonly ChangedSubject[] | 'all'): Promise<OpenFinding[]> {
    const rows = this.database.kysely
      .selectFrom('conflict_finding')
      .select(['id', 'rule_id', 'rule_name', 'severity', 'subject_type', 'subject_id', 'content'])
      .where('state', '=', 'open');
    if (subjects === 'all') return (await rows.execute()).map(toOpenFinding);
    const found: OpenFinding[] = [];
    for (const [type, ids] of idsByType(subjects)) {
      for (const some of parts(ids)) {
        const part = rows.where('subject_type', '=', type).where('subject_id', 'in', some.map(storedText));
        found.push(...(await part.execute()).map(toOpenFinding));
      }
    }
    return found;
  }

  /** How many findings of each rule are open. */
  async openCounts(): Promise<OpenCounts> {
    const rows = await this.database.kysely
      .selectFrom('conflict_finding')
      .select((columns) => ['rule_id', columns.fn.countAll<number>().as('count')])
      .where('state', '=', 'open')
      .groupBy('rule_id')
      .execute();
    return new Map(rows.map(({ rule_id, count }) => [rule_id, Number(count)]));
  }

  async write(
    tx: Transaction<Schema>,
    plan: FindingsPlan,
    { revision, evaluatedAt }: Evaluation,
  ): Promise<void> {
    const at = evaluatedAt ?? '';
    for (const some of parts(plan.opened)) {
      const rows = some.map((finding) => ({
        id: uuidv7(),
        rule_id: finding.ruleId,
        subject_type: finding.subjectType,
        subject_id: storedText(finding.subjectId),
        rule_name: finding.name,
        severity: finding.severity,
        state: 'open',
        content: finding.content,
        first_seen: at,
        first_revision: revision,
      }));
      await tx
        .insertInto('conflict_finding')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['rule_id', 'subject_type', 'subject_id']).doUpdateSet((columns) => ({
            rule_name: columns.ref('excluded.rule_name'),
            severity: columns.ref('excluded.severity'),
            state: 'open',
            content: columns.ref('excluded.content'),
            resolved_at: null,
            resolved_revision: null,
            reopened_at: at,
          })),
        )
        .execute();
    }
    for (const { id, name, severity, content } of plan.changed) {
      const set = { rule_name: name, severity, content };
      await tx.updateTable('conflict_finding').set(set).where('id', '=', id).execute();
    }
    for (const some of parts(plan.resolved)) {
      const ids = some.map(({ id }) => id);
      const set = { state: 'resolved', resolved_at: at, resolved_revision: revision };
      await tx.updateTable('conflict_finding').set(set).where('id', 'in', ids).execute();
    }
  }
}

type OpenRow = Pick<
  ConflictFindingRow,
  'id' | 'rule_id' | 'rule_name' | 'severity' | 'subject_type' | 'subject_id' | 'content'
>;

function toOpenFinding(row: OpenRow): OpenFinding {
  return {
    id: row.id,
    ruleId: row.rule_id,
    name: row.rule_name,
    severity: row.severity as Severity,
    subjectType: row.subject_type as SubjectType,
    subjectId: idFrom(row.subject_id),
    content: row.content,
  };
}

function idsByType(subjects: readonly ChangedSubject[]): ReadonlyMap<SubjectType, readonly string[]> {
  const ids = new Map<SubjectType, string[]>();
  for (const { type, id } of subjects) {
    const known = ids.get(type);
    if (known === undefined) ids.set(type, [id]);
    else known.push(id);
  }
  return ids;
}

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += ROWS) yield items.slice(i, i + ROWS);
}
