import { Injectable } from '@nestjs/common';
import type { Period } from '../common/period';
import { PeriodReviewsReader } from '../reviews/period-reviews-reader';
import { paged } from '../sealed-archives/paged';
import type { Column, Row, Table } from '../tables/table-document';
import type { Pack } from './pack';

type Review = Awaited<ReturnType<PeriodReviewsReader['reviews']>>[number];
type Count = Awaited<ReturnType<PeriodReviewsReader['counts']>>[number];
type Decision = Awaited<ReturnType<PeriodReviewsReader['decisionsOf']>>[number];
type Removal = Awaited<ReturnType<PeriodReviewsReader['removalsOf']>>[number];

/** Which reviews there were, what they decided, and what became of it. */
@Injectable()
export class ReviewTables {
  constructor(private readonly reader: PeriodReviewsReader) {}

  reviews({ period }: Pack): Table {
    return { key: 'reviews', title: 'Access reviews', columns: reviewColumns, batches: this.rows(period) };
  }

  decisions({ period }: Pack): Table {
    const batches = this.ofReviews(period, ({ id }) => this.decisionRows(id, period));
    return { key: 'decisions', title: 'Decisions', columns: decisionColumns, batches };
  }

  removals({ period }: Pack): Table {
    const batches = this.ofReviews(period, ({ id }) => this.removalRows(id));
    return { key: 'removals', title: 'Removals', columns: removalColumns, batches };
  }

  private pages(period: Period): AsyncGenerator<readonly Review[]> {
    return paged((limit: number, last?: Review) => this.reader.reviews(period, limit, last?.id));
  }

  private async *rows(period: Period): AsyncGenerator<Row[]> {
    for await (const page of this.pages(period))
      for (const review of page) yield [reviewRow(review, await this.reader.counts(review.id))];
  }

  private async *ofReviews(
    period: Period,
    rowsOf: (review: Review) => AsyncIterable<Row[]>,
  ): AsyncGenerator<Row[]> {
    for await (const page of this.pages(period)) for (const review of page) yield* rowsOf(review);
  }

  private async *decisionRows(id: string, { from, to }: Period): AsyncGenerator<Row[]> {
    const read = (limit: number, last?: Decision) => this.reader.decisionsOf(id, limit, last);
    for await (const page of paged(read)) {
      const made = page.filter(({ decidedAt }) => decidedAt >= from && decidedAt < to);
      if (made.length > 0) yield made.map((one) => decisionRow(id, one));
    }
  }

  private async *removalRows(id: string): AsyncGenerator<Row[]> {
    for (const decision of ['take_away', 'reduce'] as const) {
      const read = (limit: number, last?: Removal) => this.reader.removalsOf(id, decision, limit, last);
      for await (const page of paged(read)) yield page.map((one) => removalRow(id, one));
    }
  }
}

const reviewColumns: readonly Column[] = [
  { key: 'id', title: 'Id', kind: 'id' },
  { key: 'name', title: 'Name' },
  { key: 'state', title: 'State' },
  { key: 'revision', title: 'Revision', kind: 'number' },
  { key: 'openedAt', title: 'Opened', kind: 'time' },
  { key: 'openedById', title: 'Opened by', kind: 'id' },
  { key: 'deadlineAt', title: 'Deadline', kind: 'time' },
  { key: 'closedAt', title: 'Closed', kind: 'time' },
  { key: 'items', title: 'Items', kind: 'number' },
  { key: 'keep', title: 'Keep', kind: 'number' },
  { key: 'takeAway', title: 'Take away', kind: 'number' },
  { key: 'reduce', title: 'Reduce', kind: 'number' },
  { key: 'notDecided', title: 'Not decided', kind: 'number' },
  { key: 'removed', title: 'Gone in Genesys', kind: 'number' },
  { key: 'returned', title: 'Came back', kind: 'number' },
];

function reviewRow(review: Review, counts: readonly Count[]): Row {
  const sum = (isMeant: (one: Count) => boolean) =>
    counts.filter(isMeant).reduce((total, { count }) => total + count, 0);
  return [
    review.id,
    review.name,
    review.state,
    review.revision,
    review.openedAt,
    review.openedBy?.id ?? null,
    review.deadlineAt,
    review.closedAt,
    review.itemCount,
    sum(({ decision }) => decision === 'keep'),
    sum(({ decision }) => decision === 'take_away'),
    sum(({ decision }) => decision === 'reduce'),
    sum(({ state }) => state === 'not_decided'),
    sum(({ outcome }) => outcome === 'removed'),
    sum(({ outcome }) => outcome === 'returned'),
  ];
}

const decisionColumns: readonly Column[] = [
  { key: 'reviewId', title: 'Review', kind: 'id' },
  { key: 'position', title: 'Item', kind: 'number' },
  { key: 'stage', title: 'Stage', kind: 'number' },
  { key: 'decision', title: 'Decision' },
  { key: 'reason', title: 'Reason' },
  { key: 'way', title: 'Way' },
  { key: 'decidedAt', title: 'Decided at', kind: 'time' },
  { key: 'decidedByType', title: 'Decided by (type)' },
  { key: 'decidedById', title: 'Decided by', kind: 'id' },
];

function decisionRow(id: string, one: Decision): Row {
  return [
    id,
    one.position,
    one.stage,
    one.decision,
    one.reason,
    one.way,
    one.decidedAt,
    one.decidedBy.type,
    one.decidedBy.id,
  ];
}

const removalColumns: readonly Column[] = [
  { key: 'reviewId', title: 'Review', kind: 'id' },
  { key: 'position', title: 'Item', kind: 'number' },
  { key: 'subjectType', title: 'Subject type' },
  { key: 'subjectId', title: 'Subject id', kind: 'id' },
  { key: 'roleId', title: 'Role id', kind: 'id' },
  { key: 'divisionId', title: 'Division id', kind: 'id' },
  { key: 'decision', title: 'Decision' },
  { key: 'outcome', title: 'Outcome' },
  { key: 'outcomeDetail', title: 'Detail' },
  { key: 'changeId', title: 'Change', kind: 'id' },
  { key: 'readBackRevision', title: 'First revision without it', kind: 'number' },
];

function removalRow(id: string, one: Removal): Row {
  return [
    id,
    one.position,
    one.subjectType,
    one.subjectId,
    one.roleId,
    one.divisionId,
    one.decision,
    one.outcome,
    one.outcomeDetail,
    one.changeId,
    one.removedRevision,
  ];
}
