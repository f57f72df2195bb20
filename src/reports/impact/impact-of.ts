import type { IndexedSubject } from '../../access/index/indexed-subject';
import { accessChange, type AccessChange } from '../../access/simulation/access-change';
import type { AffectedSubjects } from '../../access/simulation/effect-counts';
import type { Simulation } from '../../access/simulation/simulation';
import { Yielder } from '../../common/yielder';
import { orderText } from '../../common/order-text';
import { sortedBy } from '../../common/sorted-by';
import type { Impact, ImpactFinding, ImpactFindings } from './impact';

type NamelessFinding = Omit<ImpactFinding, 'subjectName'>;

/** What is reported of a change in addition to whose access changes. */
export interface ImpactAbout extends Pick<
  Impact,
  'title' | 'timestamp' | 'facts' | 'tables' | 'lockouts' | 'licenses'
> {
  readonly findings: Omit<ImpactFindings, 'list'> & { readonly list: readonly NamelessFinding[] };
}

/** The impact of a change, from the organisation before and after it. */
export async function impactOf(
  simulation: Simulation,
  { ranks }: AffectedSubjects,
  { findings, ...about }: ImpactAbout,
): Promise<Impact> {
  const yielder = new Yielder();
  const subjects = Array.from(ranks.numbers(), (rank) => simulation.before.subjects[rank]!);
  const isUser = ({ type }: IndexedSubject) => type === 'user';
  const users = await sortedBy(subjects.filter(isUser), ({ id }) => id, yielder);
  const rest = subjects.filter((subject) => !isUser(subject));
  const others = await sortedBy(rest, ({ type, id }) => orderText(type, id), yielder);
  return {
    ...about,
    findings: { ...findings, list: findings.list.map((finding) => named(finding, simulation)) },
    users: () => changesOf(users, simulation),
    others: () => changesOf(others, simulation),
    otherCount: others.length,
    userName: (id) => simulation.before.subject('user', id)?.name ?? '',
  };
}

function* changesOf(subjects: readonly IndexedSubject[], simulation: Simulation): Generator<AccessChange> {
  for (const subject of subjects) yield accessChange(simulation, subject);
}

function named(finding: NamelessFinding, { before }: Simulation): ImpactFinding {
  const subject = before.subject(finding.subjectType, finding.subjectId);
  return { ...finding, subjectName: subject?.name ?? '' };
}
