import { Injectable } from '@nestjs/common';
import { fileTable, inBoth, jsonEntry, sealingFiles } from '../sealed-archives/archive-entries';
import { controls } from '../sealed-archives/controls';
import type { Table, TableDocument } from '../tables/table-document';
import { writeHtml } from '../tables/write-html';
import type { ZipEntry } from '../tables/xlsx/write-zip';
import { AccessTables } from './access-tables';
import { partsOf, tableAbout, type TableName } from './evidence-parts';
import { FindingTables } from './finding-tables';
import { LogEvidence } from './log-evidence';
import type { Pack } from './pack';
import { ReviewTables } from './review-tables';

/** The files of an archive, in their order. */
@Injectable()
export class EvidenceFiles {
  private readonly makers: Readonly<Record<TableName, (pack: Pack) => Table>>;

  constructor(
    access: AccessTables,
    findings: FindingTables,
    reviews: ReviewTables,
    private readonly log: LogEvidence,
  ) {
    this.makers = {
      access: (pack) => access.held(pack),
      clients: (pack) => access.clients(pack),
      keys: (pack) => access.keys(pack),
      findings: (pack) => findings.findings(pack),
      exceptions: (pack) => findings.exceptions(pack),
      reviews: (pack) => reviews.reviews(pack),
      decisions: (pack) => reviews.decisions(pack),
      removals: (pack) => reviews.removals(pack),
      verifications: (pack) => log.verifications(pack),
    };
  }

  *of(pack: Pack): Generator<ZipEntry> {
    yield { name: 'README.html', content: writeHtml(summaryOf(pack)) };
    yield jsonEntry('pack.json', packFile(pack));
    for (const name of partsOf[pack.control].tables) yield* inBoth(() => this.makers[name](pack));
    yield { name: 'audit-records.ndjson', content: this.log.lines(pack) };
  }
}

function packFile({ control, period, snapshot, requested }: Pack): object {
  return {
    control: { key: control, ...controls[control] },
    period,
    requestedAt: requested.time,
    auditLog: requested.chain,
    access: snapshot === undefined ? null : accessOf(snapshot),
  };
}

function accessOf({ revision, asOf, organization, gaps }: NonNullable<Pack['snapshot']>): object {
  return { revision, asOf, organization, complete: gaps.length === 0, gaps };
}

/** The page that an assessor reads first, and prints. */
function summaryOf({ control, period, snapshot, requested }: Pack): TableDocument {
  const { standard, control: number, asks } = controls[control];
  const gaps = snapshot?.gaps.length ?? 0;
  return {
    key: 'summary',
    title: `Evidence: ${standard} ${number}`,
    facts: [
      { key: 'asks', title: 'What it asks, in our words', value: asks },
      { key: 'organization', title: 'Organisation', value: snapshot?.organization.name ?? null },
      { key: 'from', title: 'From', value: period.from },
      { key: 'to', title: 'Until before', value: period.to },
      { key: 'requestedAt', title: 'Made', value: requested.time },
      { key: 'revision', title: 'Revision', value: snapshot?.revision ?? null },
      {
        key: 'completeness',
        title: 'Access at the end of the period',
        value: completenessOf(snapshot),
        alarm: snapshot === undefined || gaps > 0,
      },
    ],
    tables: [fileTable(filesOf(control))],
  };
}

function completenessOf(snapshot: Pack['snapshot']): string {
  if (snapshot === undefined)
    return 'Not in this archive: no revision from before the end is stored any more.';
  const { revision, asOf, gaps } = snapshot;
  const seen =
    gaps.length === 0
      ? 'The OAuth client saw all of it.'
      : `The OAuth client did not see all of it: ${gaps.map(({ part, detail }) => `${part}: ${detail}`).join(' ')}`;
  return `As of revision ${revision}, read from Genesys Cloud at ${asOf}. ${seen}`;
}

function filesOf(control: Pack['control']): (readonly [string, string])[] {
  const tables = partsOf[control].tables.map((name) => [`${name}.json, .csv`, tableAbout[name]] as const);
  return [
    ['pack.json', 'The control, the period, and from which revision access was read'],
    ...tables,
    ['audit-records.ndjson', 'What the audit log has of changes, reviews, rules, exceptions and keys'],
    ...sealingFiles,
  ];
}
