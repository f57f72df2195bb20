import type { EvaluatedClient } from '../../../access/usage/evaluated-callers';
import { NOT_INTERNED } from '../../../access/matrix/intern-table';
import type { AssertionStatus } from '../../../access/assertions/evaluate-claim';
import { toSubjectDto } from '../../../lists/entities/subject.dto';
import type { UsageAt } from '../../lists/usage-lister';
import type { StoredCalls } from '../../store/usage-store';
import type { PeopleFound, RadarResult } from './enforcement-radar';
import type {
  ConcernedCallDto,
  EnforcementClientCountsDto,
  EnforcementClientDto,
  EnforcementFindingDto,
  EnforcementPeopleCountsDto,
  KeptAuditsDto,
} from './radar.dto';

const MAX_SHOWN = 20;

export function toClientDto({
  client,
  readiness,
  doubt,
  missing,
  calls,
}: EvaluatedClient): EnforcementClientDto {
  const stored = calls as readonly StoredCalls[];
  return {
    client: toSubjectDto(client),
    readiness,
    doubt,
    missing: [...missing],
    calls: [...stored].sort(mostCalledFirst).slice(0, MAX_SHOWN).map(toCall),
    operationCount: calls.length,
  };
}

function toCall({ operation, succeeded, refused, lastMonth }: StoredCalls): ConcernedCallDto {
  return { operation, succeededCount: succeeded, refusedCount: refused, lastMonth };
}

const mostCalledFirst = (one: StoredCalls, other: StoredCalls) =>
  other.succeeded + other.refused - one.succeeded - one.refused;

export function toAudits(found: PeopleFound | undefined): KeptAuditsDto | undefined {
  return found && { from: found.window.from, through: found.window.through };
}

/** What a finding tells of callers. */
export function toFinding(
  { index }: UsageAt,
  { clients, people }: RadarResult,
  permission: string | undefined,
): Pick<
  EnforcementFindingDto,
  'status' | 'detail' | 'permissionKnown' | 'clients' | 'people' | 'lackingClients'
> {
  const counts = clientCounts(clients);
  const found = peopleCounts(people);
  const status = statusOf(counts, found);
  return {
    status,
    detail: detailOf(status, counts, found),
    permissionKnown:
      permission === undefined ? undefined : index.permissions.numberOf(permission) !== NOT_INTERNED,
    clients: counts,
    people: found,
    lackingClients: clients
      .filter(({ readiness }) => readiness === 'lacks')
      .slice(0, MAX_SHOWN)
      .map(({ client }) => toSubjectDto(client)),
  };
}

function clientCounts(clients: readonly EvaluatedClient[]): EnforcementClientCountsDto {
  const countOf = (wanted: EvaluatedClient['readiness']) =>
    clients.filter(({ readiness }) => readiness === wanted).length;
  return {
    lackingCount: countOf('lacks'),
    notKnownCount: countOf('not_known'),
    readyCount: countOf('ready'),
    notConcernedCount: countOf('not_concerned'),
  };
}

function peopleCounts(found: PeopleFound | undefined): EnforcementPeopleCountsDto {
  if (found === undefined) return { known: false };
  const countOf = (wanted: string) => found.people.filter(({ readiness }) => readiness === wanted).length;
  return {
    known: true,
    audits: toAudits(found),
    lackingCount: countOf('lacks'),
    notKnownCount: countOf('not_known'),
  };
}

/** What is not known is never a pass. */
function statusOf(clients: EnforcementClientCountsDto, people: EnforcementPeopleCountsDto): AssertionStatus {
  if (clients.lackingCount + (people.lackingCount ?? 0) > 0) return 'failed';
  const isKnown = people.known && clients.notKnownCount + (people.notKnownCount ?? 0) === 0;
  return isKnown ? 'passed' : 'indeterminate';
}

function detailOf(
  status: AssertionStatus,
  clients: EnforcementClientCountsDto,
  people: EnforcementPeopleCountsDto,
): string {
  const peopleOf = people.known ? `${people.lackingCount} people` : 'an unknown number of people';
  if (status === 'failed')
    return `${clients.lackingCount} OAuth clients and ${peopleOf} called it and lack what it will need.`;
  if (status === 'passed') return 'No OAuth client and no one in the kept audits lacks what it will need.';
  const of = people.known ? `${people.notKnownCount ?? 0} people` : 'people';
  return `Of ${clients.notKnownCount} OAuth clients and ${of} it is not known.`;
}
