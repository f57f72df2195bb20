import { Injectable } from '@nestjs/common';
import { inBoth, jsonEntry, sealingFiles, type MakeTable } from '../../sealed-archives/archive-entries';
import type { TableDocument } from '../../tables/table-document';
import { writeHtml } from '../../tables/write-html';
import { writeXlsx } from '../../tables/xlsx/write-xlsx';
import type { ZipEntry } from '../../tables/xlsx/write-zip';
import type { Campaign } from '../review';
import type { ItemCount } from '../storage/item-store';
import { AuditTrail } from './audit-trail';
import { reviewControls } from './controls';
import { DecisionTables } from './decision-tables';
import { completenessOf, evidenceSummary, habitTable } from './evidence-summary';
import { ItemTables } from './item-tables';
import { RosterTables } from './roster-tables';
import { SignOffs } from './sign-offs';

/** Tables, by the name of their files without its ending, and what is in them. */
const tableAbout = {
  roster: 'Whose access was reviewed, with administrators and accounts that are not people marked',
  members: 'Who was in the groups of the roster',
  items: 'What was asked, of whom, and the decision that counts',
  decisions: 'Every decision: who, when, why and how',
  removals: 'What was to be taken away: its change, audit records and the first revision without it',
  findings: 'What was left open, and what came back',
  delegations: 'Who answered for whom',
  reviewers: 'How each reviewer decided: what was kept, in bulk, or within seconds',
} as const;

/** The files of an archive, in their order. The same review gives the same bytes. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly rosters: RosterTables,
    private readonly items: ItemTables,
    private readonly decisions: DecisionTables,
    private readonly trail: AuditTrail,
    private readonly signOffs: SignOffs,
  ) {}

  async *of(campaign: Campaign, counts: readonly ItemCount[]): AsyncGenerator<ZipEntry> {
    const signOffs = await this.signOffs.of(campaign.id);
    const habits = await this.decisions.habits(campaign);
    const seqs = await this.trail.seqs(campaign);
    const tables: Readonly<Record<keyof typeof tableAbout, MakeTable>> = {
      roster: () => this.rosters.roster(campaign),
      members: () => this.rosters.members(campaign),
      items: () => this.items.asked(campaign),
      decisions: () => this.decisions.made(campaign),
      removals: () => this.items.removals(campaign, seqs),
      findings: () => this.decisions.findings(campaign),
      delegations: () => this.decisions.delegations(campaign),
      reviewers: () => habitTable(habits),
    };
    const summary = evidenceSummary({ campaign, counts, habits, signOffs, files: aboutFiles() });
    yield { name: 'README.html', content: writeHtml(summary) };
    yield jsonEntry('campaign.json', campaignFile(campaign));
    for (const make of Object.values(tables)) yield* inBoth(make);
    yield { name: 'evidence.xlsx', content: writeXlsx(workbook(campaign, Object.values(tables))) };
    yield jsonEntry('sign-offs.json', { signOffs });
    yield jsonEntry('controls.json', { controls: reviewControls });
    yield { name: 'audit-records.ndjson', content: this.trail.lines(campaign) };
  }
}

function workbook({ id, name }: Campaign, tables: readonly MakeTable[]): TableDocument {
  const facts = [{ key: 'reviewId', title: 'Review', value: id }];
  return { key: 'evidence', title: name, facts, tables: tables.map((make) => make()) };
}

function campaignFile(campaign: Campaign): object {
  const { revision, asOf, openedAt, itemCount } = campaign;
  const statement = completenessOf(campaign);
  return { ...campaign, completeness: { revision, asOf, openedAt, itemCount, statement } };
}

function aboutFiles(): (readonly [string, string])[] {
  const tables = Object.entries(tableAbout).map(([name, about]) => [`${name}.json, .csv`, about] as const);
  return [
    ['campaign.json', 'The review as it was defined, its revision, and why it is complete'],
    ...tables,
    ['evidence.xlsx', 'These tables as a workbook'],
    ['sign-offs.json', 'What people stated about the closed review'],
    ['controls.json', 'Which requirements this archive speaks for'],
    ['audit-records.ndjson', 'What the audit log has about the review and its changes'],
    ...sealingFiles,
  ];
}
