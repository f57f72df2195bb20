import type { IndexedSubject } from '../../access-index/indexed-subject';
import { accessChange, type AccessChange } from '../../access-index/simulation/access-change';
import { Breather } from '../../common/breather';
import type { Fact } from '../../common/tables/table-document';
import { orderText } from '../../common/order-text';
import { sortedBy } from '../../common/sorted-by';
import type { Impact, ImpactFinding } from '../../reports/impact/impact';
import type { ComputedSimulation } from '../simulated-revisions';
import type { SimulatedFinding } from '../simulated-finding';
import type { StoredSimulation } from '../storage/stored-simulation';

/** What a simulated proposal would do, for the report of it. */
export async function simulationImpact(computed: ComputedSimulation): Promise<Impact> {
  const { stored, base, affected } = computed;
  const breather = new Breather();
  const subjects = Array.from(affected.ranks.numbers(), (rank) => base.index.subjects[rank]!);
  const isUser = ({ type }: IndexedSubject) => type === 'user';
  const users = await sortedBy(subjects.filter(isUser), ({ id }) => id, breather);
  const rest = subjects.filter((subject) => !isUser(subject));
  const others = await sortedBy(rest, ({ type, id }) => orderText(type, id), breather);
  const { lockOut, findings } = stored.summary;
  return {
    title: 'What a proposed change would do',
    timestamp: stored.createdAt,
    facts: factsOf(stored),
    lockOuts: lockOut,
    findings: { ...findings, list: findings.list.map((finding) => named(finding, computed)) },
    users: () => changesOf(users, computed),
    others: () => changesOf(others, computed),
    otherCount: others.length,
  };
}

function* changesOf(
  subjects: readonly IndexedSubject[],
  { simulation }: ComputedSimulation,
): Generator<AccessChange> {
  for (const subject of subjects) yield accessChange(simulation, subject);
}

function named(finding: SimulatedFinding, { base }: ComputedSimulation): ImpactFinding {
  const subject = base.index.subject(finding.subjectType, finding.subjectId);
  return { ...finding, subjectName: subject?.name ?? '' };
}

function factsOf({ id, baseRevision, itemCount, proposalSha256, summary }: StoredSimulation): Fact[] {
  const { asOf, partial } = summary;
  return [
    { key: 'simulationId', title: 'Simulation', value: id },
    { key: 'proposalSha256', title: 'SHA-256 of the proposal', value: proposalSha256 },
    { key: 'itemCount', title: 'Items of the proposal', value: itemCount },
    { key: 'revision', title: 'Revision', value: baseRevision },
    { key: 'asOf', title: 'As of', value: asOf },
    { key: 'partial', title: 'Some things could not be seen', value: partial, alarm: partial },
  ];
}
