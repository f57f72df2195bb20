import { fileTable } from '../../sealed-archives/archive-entries';
import type { Fact, Row, Table, TableDocument } from '../../tables/table-document';
import type { Campaign } from '../review';
import type { ItemCount } from '../storage/item-store';
import { reviewControls } from './controls';
import { QUICK_SECONDS, SOON_SECONDS, type ReviewerHabit } from './reviewer-habits';
import type { ReviewSignOffDto } from './sign-off.dto';

export interface SummarySources {
  readonly campaign: Campaign;
  readonly counts: readonly ItemCount[];
  readonly habits: readonly ReviewerHabit[];
  readonly signOffs: readonly ReviewSignOffDto[];
  readonly files: readonly (readonly [name: string, about: string])[];
}

/** The page that an assessor reads first, and prints. */
export function evidenceSummary(sources: SummarySources): TableDocument {
  const { habits, signOffs, files } = sources;
  return {
    key: 'summary',
    title: `Access review: ${sources.campaign.name}`,
    facts: factsOf(sources),
    tables: [signOffTable(signOffs), habitTable(habits), controlTable(), fileTable(files)],
  };
}

/** What makes the items complete. */
export function completenessOf({ revision, asOf, openedAt, itemCount }: Campaign): string {
  return (
    `Opened at ${openedAt} from revision ${revision}, read from Genesys Cloud at ${asOf}. A review opens only from a ` +
    'revision that is whole (the OAuth client sees all permissions and divisions it needs) and young enough. ' +
    `Its scope covered ${itemCount} items; all of them are in this archive.`
  );
}

function factsOf({ campaign, counts, habits, signOffs }: SummarySources): Fact[] {
  const sum = (isMeant: (one: ItemCount) => boolean) =>
    counts.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const decided = habits.reduce((total, one) => total + one.decisions, 0);
  const share = (of: keyof ReviewerHabit & ('bulk' | 'quick' | 'soonAfterOpening' | 'keep')) =>
    percent(
      habits.reduce((total, one) => total + one[of], 0),
      decided,
    );
  return [
    { key: 'reviewId', title: 'Review', value: campaign.id },
    { key: 'completeness', title: 'Completeness', value: completenessOf(campaign) },
    { key: 'deadlineAt', title: 'Deadline', value: campaign.deadlineAt },
    { key: 'closedAt', title: 'Closed', value: campaign.closedAt },
    { key: 'items', title: 'Items', value: campaign.itemCount },
    { key: 'kept', title: 'Kept', value: sum((one) => one.decision === 'keep') },
    { key: 'takenAway', title: 'To be taken away', value: sum((one) => one.decision === 'take_away') },
    { key: 'reduced', title: 'To be reduced', value: sum((one) => one.decision === 'reduce') },
    { key: 'removed', title: 'Of these, gone in Genesys', value: sum((one) => one.outcome === 'removed') },
    alarming(
      'returned',
      'Came back',
      sum((one) => one.outcome === 'returned'),
    ),
    alarming(
      'notDecided',
      'Not decided',
      sum((one) => one.state === 'not_decided'),
    ),
    alarming('signOffs', 'Signed off', signOffs.length, signOffs.length === 0),
    { key: 'keepShare', title: 'Share kept', value: share('keep') },
    { key: 'bulkShare', title: 'Share decided in bulk', value: share('bulk') },
    {
      key: 'soonShare',
      title: `Share decided within ${SOON_SECONDS} seconds of opening`,
      value: share('soonAfterOpening'),
    },
    {
      key: 'quickShare',
      title: `Share decided within ${QUICK_SECONDS} seconds of the decision before`,
      value: share('quick'),
    },
  ];
}

function alarming(key: string, title: string, value: number, alarm = value > 0): Fact {
  return { key, title, value, alarm };
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`;
}

function signOffTable(signOffs: readonly ReviewSignOffDto[]): Table {
  return {
    key: 'signOffs',
    title: 'Sign-off',
    columns: [
      { key: 'signedAt', title: 'When', kind: 'time' },
      { key: 'signedBy', title: 'By' },
      { key: 'statement', title: 'Statement' },
      { key: 'auditSeq', title: 'Audit record', kind: 'number' },
    ],
    batches: batchOf(
      signOffs.map(({ signedAt, signedBy, statement, auditSeq }) => [
        signedAt,
        `${signedBy.type}:${signedBy.id}`,
        statement,
        auditSeq,
      ]),
    ),
  };
}

/** How reviewers decided, so that rubber-stamping shows. */
export function habitTable(habits: readonly ReviewerHabit[]): Table {
  return {
    key: 'reviewers',
    title: 'Reviewers',
    columns: [
      { key: 'type', title: 'Type' },
      { key: 'id', title: 'Reviewer' },
      { key: 'decisions', title: 'Decisions', kind: 'number' },
      { key: 'keep', title: 'Keep', kind: 'number' },
      { key: 'takeAway', title: 'Take away', kind: 'number' },
      { key: 'reduce', title: 'Reduce', kind: 'number' },
      { key: 'notMine', title: 'Not mine', kind: 'number' },
      { key: 'bulk', title: 'In bulk', kind: 'number' },
      { key: 'soonAfterOpening', title: `Within ${SOON_SECONDS} s of opening`, kind: 'number' },
      { key: 'quick', title: `Within ${QUICK_SECONDS} s of the one before`, kind: 'number' },
    ],
    batches: batchOf(
      habits.map((one) => [
        one.type,
        one.id,
        one.decisions,
        one.keep,
        one.takeAway,
        one.reduce,
        one.notMine,
        one.bulk,
        one.soonAfterOpening,
        one.quick,
      ]),
    ),
  };
}

function controlTable(): Table {
  return {
    key: 'controls',
    title: 'Controls',
    columns: [
      { key: 'standard', title: 'Standard' },
      { key: 'control', title: 'Control' },
      { key: 'asks', title: 'What it asks, in our words' },
      { key: 'files', title: 'Files', kind: 'list' },
    ],
    batches: batchOf(
      reviewControls.map(({ standard, control, asks, files }) => [standard, control, asks, files]),
    ),
  };
}

function batchOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  return rows.length === 0 ? [] : [rows];
}
