import type { AccessIndex } from '../../access-index/access-index';
import { affectedSubjects } from '../../access-index/simulation/effect-counts';
import { lockOuts } from '../../access-index/simulation/lock-out';
import type { Proposal } from '../../access-index/simulation/proposal';
import { simulate, type Simulation } from '../../access-index/simulation/simulation';
import { violationChanges } from '../../access-index/simulation/violation-changes';
import { Breather } from '../../common/breather';
import type { Fact } from '../../common/tables/table-document';
import type { RulesRead } from '../../conflicts/rules-in-force';
import type { Impact } from '../../reports/impact/impact';
import { impactOf, type ImpactAbout } from '../../reports/impact/impact-of';
import { findingsSummary } from '../../simulations/simulated-finding';
import type { StoredChange, StoredItem } from '../change';
import { proposalOfItems } from '../plan/proposal-of-items';
import { isOnlyPlanned, itemsDone, plannedItems, type ReportedItem } from './reported-items';

/** A change, its items, and the organisation that it was planned on: subjects hold there what items had recorded before. */
export interface ReportedChange {
  readonly change: StoredChange;
  readonly items: readonly StoredItem[];
  readonly base: AccessIndex;
  /** Those in force now. */
  readonly rules: RulesRead;
}

/** What a plan would do, or what a change has done to the organisation that it was planned on. */
export async function changeImpact(reported: ReportedChange): Promise<Impact> {
  const { change, items, base } = reported;
  const told = isOnlyPlanned(change) ? plannedItems(items) : itemsDone(items);
  const proposal = proposalOfItems(told);
  const breather = new Breather();
  const simulation = await simulate(base, proposal, breather);
  const affected = await affectedSubjects(simulation, breather);
  return impactOf(simulation, affected, {
    title: isOnlyPlanned(change) ? 'What a planned change would do' : 'What a change did',
    timestamp: change.endedAt ?? change.startedAt ?? change.createdAt,
    facts: factsOf(change, told),
    ...(await consequences(reported, simulation, proposal, breather)),
  });
}

/** Of a plan, what was looked at when it was made; of what was done, what that came to. */
async function consequences(
  { change, rules }: ReportedChange,
  simulation: Simulation,
  proposal: Proposal,
  breather: Breather,
): Promise<Pick<ImpactAbout, 'lockOuts' | 'findings'>> {
  const { lockOut, findings, callerUserId } = change.summary;
  if (isOnlyPlanned(change)) return { lockOuts: lockOut, findings };
  const changes = await violationChanges(simulation, (index) => rules.compile(index), breather);
  return {
    // Our own clients are never part of a change.
    lockOuts: lockOuts(simulation, proposal, { ownClientIds: [], callerUserId }),
    findings: findingsSummary(changes, rules),
  };
}

function factsOf(change: StoredChange, told: readonly ReportedItem[]): Fact[] {
  const { asOf, partial } = change.summary;
  return [
    { key: 'changeId', title: 'Change', value: change.id },
    { key: 'planSha256', title: 'SHA-256 of the plan', value: change.planSha256 },
    { key: 'status', title: 'Status', value: change.status, alarm: change.status === 'incomplete' },
    { key: 'itemCount', title: 'Subjects of the plan', value: change.itemCount },
    { key: 'itemsTold', title: 'Of these, told of here', value: told.length },
    { key: 'revision', title: 'Revision', value: change.baseRevision },
    { key: 'asOf', title: 'As of', value: asOf },
    { key: 'partial', title: 'Some things could not be seen', value: partial, alarm: partial },
  ];
}
