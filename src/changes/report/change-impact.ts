import type { AccessIndex } from '../../access/index/access-index';
import { affectedSubjects } from '../../access/simulation/effect-counts';
import { lockouts } from '../../access/simulation/lockout';
import type { Proposal } from '../../access/simulation/proposal';
import { simulate, type Simulation } from '../../access/simulation/simulation';
import { violationChanges } from '../../access/simulation/violation-changes';
import { Yielder } from '../../common/yielder';
import type { Fact, Table } from '../../tables/table-document';
import type { LicenseEffect } from '../../licenses/license-effect-reader';
import type { RulesRead } from '../../conflicts/enabled-rules-reader';
import type { Impact } from '../../reports/impact/impact';
import { impactOf, type ImpactAbout } from '../../reports/impact/impact-of';
import { findingsSummary } from '../../proposals/simulated-finding';
import type { AuthorNames } from '../api/change-names';
import type { Author, ChangeStatus, StoredChange, StoredItem } from '../change';
import type { CountedWarning } from '../change-warnings';
import { proposalOfItems } from '../plan/proposal-of-items';
import { grantsTable } from './grants-table';
import { isOnlyPlanned, itemsDone, plannedItems, type ReportedItem } from './reported-items';

/** A change, its items, and the organisation that it was planned on: subjects hold there what items had recorded before. */
export interface ReportedChange {
  readonly change: StoredChange;
  readonly items: readonly StoredItem[];
  readonly base: AccessIndex;
  /** Those in force now. */
  readonly rules: RulesRead;
  readonly licensesOf: (simulation: Simulation) => Promise<LicenseEffect>;
  readonly warnings: readonly CountedWarning[];
  readonly names: AuthorNames;
}

/** What a plan would do, or what a change has done to the organisation that it was planned on. */
export async function changeImpact(reported: ReportedChange): Promise<Impact> {
  const { change, items, base } = reported;
  const told = isOnlyPlanned(change) ? plannedItems(items) : itemsDone(items);
  const proposal = proposalOfItems(told);
  const yielder = new Yielder();
  const simulation = await simulate(base, proposal, yielder);
  const affected = await affectedSubjects(simulation, yielder);
  return impactOf(simulation, affected, {
    title: isOnlyPlanned(change) ? 'What a planned change would do' : 'What a change did',
    timestamp: change.finishedAt ?? change.startedAt ?? change.createdAt,
    facts: factsOf(reported, told),
    tables: [warningsTable(reported.warnings), grantsTable(base, told)],
    ...(await consequences(reported, simulation, proposal, yielder)),
  });
}

/** For a plan, the consequences determined when it was made; for an applied change, those of what was done. */
async function consequences(
  { change, rules, licensesOf }: ReportedChange,
  simulation: Simulation,
  proposal: Proposal,
  yielder: Yielder,
): Promise<Pick<ImpactAbout, 'lockouts' | 'findings' | 'licenses'>> {
  const { lockout, findings, licenses, callerUserId } = change.summary;
  if (isOnlyPlanned(change)) return { lockouts: lockout, findings, licenses };
  const changes = await violationChanges(simulation, (index) => rules.compile(index), yielder);
  return {
    // Our own clients are never part of a change.
    lockouts: lockouts(simulation, proposal, { ownClientIds: [], callerUserId }),
    findings: findingsSummary(changes, rules),
    licenses: await licensesOf(simulation),
  };
}

function factsOf({ change, warnings, names }: ReportedChange, reported: readonly ReportedItem[]): Fact[] {
  const { asOf, partial } = change.summary;
  const isWarned = warnings.length > 0;
  const notDone = warnings.map(({ detail }) => detail);
  return [
    { key: 'changeId', title: 'Change', value: change.id },
    { key: 'planSha256', title: 'SHA-256 of the plan', value: change.planSha256 },
    { key: 'status', title: 'Status', value: change.status, alarm: unlikeWanted.includes(change.status) },
    { key: 'notDone', title: 'Not done', value: notDone, alarm: isWarned },
    { key: 'origin', title: 'Made from', value: change.origin.kind },
    {
      key: 'originId',
      title: 'Simulation or change',
      value: 'id' in change.origin ? change.origin.id : null,
    },
    ...personFacts('plannedBy', 'Planned by', change.createdBy, names),
    ...personFacts('approvedBy', 'Approved by', change.approvedBy, names),
    { key: 'itemCount', title: 'Subjects of the plan', value: change.itemCount },
    { key: 'itemsReported', title: 'Of these, reported here', value: reported.length },
    { key: 'revision', title: 'Revision', value: change.baseRevision },
    { key: 'asOf', title: 'As of', value: asOf },
    { key: 'partial', title: 'Some things could not be seen', value: partial, alarm: partial },
  ];
}

const unlikeWanted: readonly ChangeStatus[] = ['partially_applied', 'not_applied', 'incomplete'];

function personFacts(key: string, title: string, author: Author | null, names: AuthorNames): Fact[] {
  if (author === null) return [];
  const name = names(author);
  return [
    { key, title, value: `${author.type}:${author.id}` },
    ...(name === undefined ? [] : [{ key: `${key}Name`, title: `${title}, by name`, value: name }]),
  ];
}

/** What of a change is not done, counted by kind. */
function warningsTable(warnings: readonly CountedWarning[]): Table {
  const rows = warnings.map(({ code, reason = null, count, detail }) => [code, reason, count, detail]);
  return {
    key: 'warnings',
    title: 'Warnings',
    columns: [
      { key: 'code', title: 'Code' },
      { key: 'reason', title: 'Reason' },
      { key: 'count', title: 'Subjects', kind: 'number' },
      { key: 'detail', title: 'What is not done' },
    ],
    batches: rows.length === 0 ? [] : [rows],
  };
}
