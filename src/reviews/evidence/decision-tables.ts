import { Injectable } from '@nestjs/common';
import { idFrom } from '../../revisions/history/storage/stored-text';
import type { ReviewFindingRow } from '../../database/tables/review-rows';
import type { Row, Table } from '../../tables/table-document';
import type { Campaign } from '../review';
import { DecisionStore, type StoredDecision } from '../storage/decision-store';
import { EvidenceStore } from './evidence-store';
import { paged } from '../../sealed-archives/paged';
import { ReviewerHabits, type ReviewerHabit } from './reviewer-habits';

/** Who decided what and when, for whom, and what was left. */
@Injectable()
export class DecisionTables {
  constructor(
    private readonly decisions: DecisionStore,
    private readonly store: EvidenceStore,
  ) {}

  /** Each decision of each stage, those that were replaced by a later one too. */
  made({ id }: Campaign): Table {
    return {
      key: 'decisions',
      title: 'Decisions',
      columns: [
        { key: 'position', title: 'Item', kind: 'number' },
        { key: 'number', title: 'Version', kind: 'number' },
        { key: 'stage', title: 'Stage', kind: 'number' },
        { key: 'decision', title: 'Decision' },
        { key: 'targetRoleId', title: 'Reduced to role', kind: 'id' },
        { key: 'targetDivisionId', title: 'Reduced to division', kind: 'id' },
        { key: 'reason', title: 'Reason' },
        { key: 'way', title: 'Way' },
        { key: 'actId', title: 'Act', kind: 'id' },
        { key: 'decidedAt', title: 'Decided at', kind: 'time' },
        { key: 'decidedByType', title: 'Decided by (type)' },
        { key: 'decidedById', title: 'Decided by', kind: 'id' },
        { key: 'decidedByPerson', title: 'Person', kind: 'list' },
        { key: 'delegationId', title: 'Delegation', kind: 'id' },
      ],
      batches: this.rows(id),
    };
  }

  delegations({ id }: Campaign): Table {
    return {
      key: 'delegations',
      title: 'Delegations',
      columns: [
        { key: 'id', title: 'Id', kind: 'id' },
        { key: 'from', title: 'Of' },
        { key: 'to', title: 'To' },
        { key: 'reason', title: 'Reason' },
        { key: 'createdAt', title: 'Since', kind: 'time' },
        { key: 'createdById', title: 'Made by', kind: 'id' },
        { key: 'endsAt', title: 'Until', kind: 'time' },
        { key: 'endedAt', title: 'Ended', kind: 'time' },
        { key: 'endedById', title: 'Ended by', kind: 'id' },
      ],
      batches: this.delegationRows(id),
    };
  }

  findings({ id }: Campaign): Table {
    return {
      key: 'findings',
      title: 'Findings',
      columns: [
        { key: 'id', title: 'Id', kind: 'id' },
        { key: 'position', title: 'Item', kind: 'number' },
        { key: 'kind', title: 'Kind' },
        { key: 'firstSeenAt', title: 'First seen', kind: 'time' },
        { key: 'firstRevision', title: 'Revision', kind: 'number' },
        { key: 'resolvedAt', title: 'Resolved', kind: 'time' },
        { key: 'resolvedRevision', title: 'Revision then', kind: 'number' },
      ],
      batches: this.findingRows(id),
    };
  }

  /** How reviewers decided. */
  async habits({ id, openedAt }: Campaign): Promise<ReviewerHabit[]> {
    const habits = new ReviewerHabits();
    for await (const page of this.pages(id)) for (const decision of page) habits.add(decision);
    return habits.results(openedAt ?? '');
  }

  private pages(id: string): AsyncGenerator<readonly StoredDecision[]> {
    return paged((limit, last) => this.decisions.page(id, limit, last && [last.position, last.number]));
  }

  private async *rows(id: string): AsyncGenerator<Row[]> {
    for await (const page of this.pages(id)) yield page.map(decisionRow);
  }

  private async *delegationRows(id: string): AsyncGenerator<Row[]> {
    const found = await this.store.delegations(id);
    const rows = found.map((one) => [
      one.id,
      idFrom(one.from_reviewer),
      idFrom(one.to_reviewer),
      one.reason,
      one.created_at,
      one.created_by_id,
      one.ends_at,
      one.ended_at,
      one.ended_by_id,
    ]);
    if (rows.length > 0) yield rows;
  }

  private async *findingRows(id: string): AsyncGenerator<Row[]> {
    const read = (limit: number, last?: ReviewFindingRow) => this.store.findings(id, limit, last?.id);
    for await (const page of paged(read))
      yield page.map((one) => [
        one.id,
        one.position,
        one.kind,
        one.first_seen_at,
        one.first_revision,
        one.resolved_at,
        one.resolved_revision,
      ]);
  }
}

function decisionRow(one: StoredDecision): Row {
  return [
    one.position,
    one.number,
    one.stage,
    one.decision,
    one.target?.roleId ?? null,
    one.target?.divisionId ?? null,
    one.reason,
    one.way,
    one.actId,
    one.decidedAt,
    one.decidedBy.type,
    one.decidedBy.id,
    'person' in one.decidedBy ? (one.decidedBy.person ?? []) : [],
    one.delegationId,
  ];
}
