import { inBatches } from '../../tables/in-batches';
import type { Cell, Column, Row, TableDocument } from '../../tables/table-document';
import type { Transfer } from '../purpose';
import { gapMeanings } from './gaps';
import type { ProcessingRecord, RecordEntry } from './processing-record';

const activityColumns: readonly Column[] = [
  { key: 'id', title: 'Id', kind: 'id' },
  { key: 'name', title: 'Purpose' },
  { key: 'description', title: 'Description' },
  { key: 'status', title: 'Status' },
  { key: 'owner', title: 'Owner' },
  { key: 'dataSubjects', title: 'Data subjects' },
  { key: 'dataCategories', title: 'Data categories' },
  { key: 'legalBasis', title: 'Legal basis (Art. 6)' },
  { key: 'specialCategoryCondition', title: 'Condition (Art. 9)' },
  { key: 'recipients', title: 'Recipients' },
  { key: 'transfers', title: 'Transfers' },
  { key: 'retention', title: 'Retention' },
  { key: 'retentionPolicyIds', title: 'Retention policies', kind: 'id' },
  { key: 'securityMeasures', title: 'Security measures' },
  { key: 'reviewDate', title: 'Review', kind: 'time' },
  { key: 'version', title: 'Version', kind: 'number' },
  { key: 'lastModifiedDate', title: 'Changed', kind: 'time' },
  { key: 'gaps', title: 'Gaps', kind: 'number' },
];

const gapColumns: readonly Column[] = [
  { key: 'purposeId', title: 'Id', kind: 'id' },
  { key: 'purpose', title: 'Purpose' },
  { key: 'code', title: 'Gap' },
  { key: 'meaning', title: 'Meaning' },
  { key: 'about', title: 'About' },
];

/** The record of processing activities (GDPR Art. 30), with what is missing in it. */
export function ropaDocument(record: ProcessingRecord): TableDocument {
  const { today, controller, dataProtectionOfficer, entries } = record;
  const count = (matches: (entry: RecordEntry) => boolean) => entries.filter(matches).length;
  return {
    key: 'ropa',
    title: 'Record of processing activities',
    facts: [
      { key: 'asOf', title: 'As of', value: today },
      { key: 'controller', title: 'Controller', value: controller ?? null },
      {
        key: 'dataProtectionOfficer',
        title: 'Data protection officer',
        value: dataProtectionOfficer ?? null,
      },
      { key: 'purposes', title: 'Purposes', value: entries.length },
      { key: 'withGaps', title: 'With gaps', value: count(({ gaps }) => gaps.length > 0) },
      {
        key: 'reviewsDue',
        title: 'Reviews due',
        value: count(({ gaps }) => gaps.some(({ code }) => code === 'review_due')),
      },
    ],
    tables: [
      {
        key: 'activities',
        title: 'Processing activities',
        columns: activityColumns,
        headedBy: 'name',
        batches: inBatches(activityRows(entries)),
      },
      { key: 'gaps', title: 'Gaps', columns: gapColumns, batches: inBatches(gapRows(record)) },
    ],
  };
}

function* activityRows(entries: readonly RecordEntry[]): Generator<Row> {
  for (const { purpose, gaps } of entries) {
    const { id, version, content, modifiedAt } = purpose;
    yield [
      id,
      content.name,
      content.description,
      content.status,
      content.owner ?? null,
      listed(content.dataSubjects),
      listed(content.dataCategories),
      content.legalBasis ?? null,
      content.specialCategoryCondition ?? null,
      listed(content.recipients),
      listed(content.transfers?.map(transferText)),
      content.retention ?? null,
      listed(content.retentionPolicyIds),
      content.securityMeasures ?? null,
      content.reviewDate ?? null,
      version,
      modifiedAt,
      gaps.length,
    ];
  }
}

function* gapRows({ controller, entries }: ProcessingRecord): Generator<Row> {
  if (controller === undefined)
    yield [null, null, 'controller_missing', gapMeanings.controller_missing, null];
  for (const { purpose, gaps } of entries) {
    for (const { code, about } of gaps) {
      yield [purpose.id, purpose.content.name, code, gapMeanings[code], about ?? null];
    }
  }
}

function listed(items: readonly string[] | undefined): Cell {
  return items === undefined ? null : items.join('; ');
}

function transferText({ country, recipient, safeguard }: Transfer): string {
  const named = recipient === undefined ? country : `${country} (${recipient})`;
  return `${named}: ${safeguard ?? 'no safeguard'}`;
}
