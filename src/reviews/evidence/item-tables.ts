import { Injectable } from '@nestjs/common';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import { EntityNameReader, type EntityNames } from '../../revisions/history/reading/entity-names';
import type { Column, Row, Table } from '../../tables/table-document';
import type { ReviewItem } from '../items/review-item';
import type { Campaign } from '../review';
import { AssigneeStore, type Assignee } from '../storage/assignee-store';
import { ItemStore } from '../storage/item-store';
import { RosterStore } from '../storage/roster-store';
import { paged } from '../../sealed-archives/paged';

interface Named {
  /** Names by type and id. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly names: EntityNames;
  /** Those who were asked, by the number of their set. */
  readonly reviewers: ReadonlyMap<number, readonly string[]>;
}

const place: readonly Column[] = [
  { key: 'position', title: 'Item', kind: 'number' },
  { key: 'subjectType', title: 'Subject type' },
  { key: 'subjectId', title: 'Subject id', kind: 'id' },
  { key: 'subject', title: 'Subject' },
  { key: 'roleId', title: 'Role id', kind: 'id' },
  { key: 'role', title: 'Role' },
  { key: 'divisionId', title: 'Division id', kind: 'id' },
  { key: 'division', title: 'Division' },
];

const outcome: readonly Column[] = [
  { key: 'decision', title: 'Decision' },
  { key: 'targetRoleId', title: 'Reduced to role', kind: 'id' },
  { key: 'targetDivisionId', title: 'Reduced to division', kind: 'id' },
  { key: 'reason', title: 'Reason' },
  { key: 'decidedAt', title: 'Decided at', kind: 'time' },
  { key: 'decidedByType', title: 'Decided by (type)' },
  { key: 'decidedById', title: 'Decided by', kind: 'id' },
];

/** What was asked, and what came of it. */
@Injectable()
export class ItemTables {
  constructor(
    private readonly items: ItemStore,
    private readonly subjects: RosterStore,
    private readonly assignees: AssigneeStore,
    private readonly names: EntityNameReader,
  ) {}

  asked(campaign: Campaign): Table {
    const own: readonly Column[] = [
      { key: 'powerful', title: 'Powerful' },
      { key: 'reviewers', title: 'Asked last', kind: 'list' },
      { key: 'state', title: 'State' },
      { key: 'carriedFrom', title: 'Decided in the review', kind: 'id' },
    ];
    const row = (item: ReviewItem, named: Named): Row => [
      ...placeCells(item, named),
      item.powerful,
      named.reviewers.get(item.assignedSet) ?? [],
      item.state,
      item.carriedFrom?.campaignId ?? null,
      ...decisionCells(item),
    ];
    return {
      key: 'items',
      title: 'Items',
      columns: [...place, ...own, ...outcome],
      batches: this.rows(campaign, row),
    };
  }

  /** What was to be taken away or reduced, and the proof that it is gone. `auditSeqs`: numbers of the records that tell of it. */
  removals(campaign: Campaign, auditSeqs: (item: ReviewItem) => readonly string[]): Table {
    const own: readonly Column[] = [
      { key: 'outcome', title: 'Outcome' },
      { key: 'outcomeDetail', title: 'Detail' },
      { key: 'changeId', title: 'Change', kind: 'id' },
      { key: 'readBackRevision', title: 'First revision without it', kind: 'number' },
      { key: 'auditSeqs', title: 'Audit records', kind: 'list' },
    ];
    const row = (item: ReviewItem, named: Named): Row => [
      ...placeCells(item, named),
      ...decisionCells(item),
      item.outcome,
      item.outcomeDetail,
      item.changeId,
      item.removedRevision,
      auditSeqs(item),
    ];
    return {
      key: 'removals',
      title: 'Removals',
      columns: [...place, ...outcome, ...own],
      batches: this.rows(campaign, row, ({ outcome: came }) => came !== null),
    };
  }

  private async *rows(
    campaign: Campaign,
    toRow: (item: ReviewItem, named: Named) => Row,
    isMeant: (item: ReviewItem) => boolean = () => true,
  ): AsyncGenerator<Row[]> {
    const read = (limit: number, last?: ReviewItem) =>
      this.items.page(campaign.id, {}, limit, last?.position);
    for await (const page of paged(read)) {
      const meant = page.filter(isMeant);
      if (meant.length === 0) continue;
      const named = await this.named(campaign, meant);
      yield meant.map((item) => toRow(item, named));
    }
  }

  private async named({ id, revision }: Campaign, items: readonly ReviewItem[]): Promise<Named> {
    const references = items.flatMap(({ roleId, divisionId }) => [
      { kind: 'role' as const, id: roleId },
      { kind: 'division' as const, id: divisionId },
    ]);
    const [subjects, names, assignees] = await Promise.all([
      this.subjects.subjects(
        id,
        items.map(({ subjectId }) => subjectId),
      ),
      this.names.namesOf(references, revision ?? 0),
      this.assignees.inSets(
        id,
        items.map(({ assignedSet }) => assignedSet),
      ),
    ]);
    return {
      subjects: new Map(subjects.map(({ type, id: of, name }) => [`${type}:${of}`, name])),
      names,
      reviewers: bySet(assignees),
    };
  }
}

function placeCells(item: ReviewItem, { subjects, names }: Named): Row {
  const { position, subjectType, subjectId, roleId, divisionId } = item;
  const division =
    divisionId === ALL_DIVISIONS ? 'All divisions' : names({ kind: 'division', id: divisionId });
  const role = names({ kind: 'role', id: roleId });
  return [
    position,
    subjectType,
    subjectId,
    subjects.get(`${subjectType}:${subjectId}`) ?? null,
    roleId,
    role ?? null,
    divisionId,
    division ?? null,
  ];
}

function decisionCells({ decision, target, reason, decidedAt, decidedBy }: ReviewItem): Row {
  return [
    decision,
    target?.roleId ?? null,
    target?.divisionId ?? null,
    reason,
    decidedAt,
    decidedBy?.type ?? null,
    decidedBy?.id ?? null,
  ];
}

function bySet(assignees: readonly Assignee[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { set, reviewer } of assignees) found.set(set, [...(found.get(set) ?? []), reviewer]);
  return found;
}
