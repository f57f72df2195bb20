import type { HourlyExclusion } from '../../access/licenses/hourly-exclusions';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { ListTable } from '../../lists/files/list-table';
import { referenceCells, referenceColumns } from '../../lists/files/reference-columns';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import type { NameLookup } from '../../lists/naming/reference';
import { SortedList } from '../../lists/paging/sorted-list';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { Fact } from '../../tables/table-document';
import type { LicenseListKind } from '../api/license-lister';
import type { HourlyEligibility, EvaluatedEligibility } from './hourly-eligibility';
import type { HourlyExclusionDto, HourlyExclusionPageDto } from './hourly-eligibility.dto';
import type { ListHourlyExclusionsQuery } from './hourly-eligibility.query';

/** They are in this order already: by rank. */
const byRank = {
  positionOf: ({ subject }: HourlyExclusion) => [subject.name, subject.id],
  positionLength: 2,
};

/** Who is excluded from hourly interacting licensing, and by which permissions of which roles. */
export function hourlyExclusionList(
  eligibility: HourlyEligibility,
  { userId, roleId, permission }: ListHourlyExclusionsQuery,
): LicenseListKind<HourlyExclusion, HourlyExclusionPageDto> {
  const filter = { userId, roleId, permission };
  return {
    name: 'hourly-exclusions',
    filter,
    listAt: async (at) => {
      const evaluated = await eligibility.of(at.index);
      return {
        list: SortedList.inOrder(evaluated?.excluded ?? [], byRank),
        matches: exclusionTest(filter),
        table,
        facts: factsOf(evaluated),
        toPage: ({ items, total, nextPageToken }, nameOf) => ({
          ...summaryOf(evaluated),
          exclusions: items.map((one) => toDto(one, nameOf)),
          total,
          nextPageToken,
          ...answeredFrom(at.published),
        }),
      };
    },
  };
}

type Filter = Pick<ListHourlyExclusionsQuery, 'userId' | 'roleId' | 'permission'>;

/** A role and a permission must be of one reason. */
function exclusionTest({ userId, roleId, permission }: Filter) {
  return ({ subject, roles }: HourlyExclusion): boolean =>
    (userId === undefined || subject.id === userId) &&
    roles.some(
      (one) =>
        (roleId === undefined || one.roleId === roleId) &&
        (permission === undefined || one.permissions.includes(permission)),
    );
}

function toDto({ subject, roles }: HourlyExclusion, nameOf: NameLookup): HourlyExclusionDto {
  return {
    user: toSubjectDto(subject),
    roles: roles.map(({ roleId, permissions }) => {
      return { role: nameOf('role', roleId), permissions: [...permissions] };
    }),
  };
}

function summaryOf(evaluated: EvaluatedEligibility | undefined) {
  if (evaluated === undefined) return { state: 'no_list' as const };
  const { source, date, permissions } = evaluated.list;
  return {
    state: 'evaluated' as const,
    list: {
      source,
      date,
      permissionCount: permissions.length,
      unknownPermissions: [...evaluated.unknownPermissions],
    },
    excludedUserCount: evaluated.excluded.length,
    notKnownUserCount: evaluated.notKnown,
    notExcludedUserCount: evaluated.notExcluded,
  };
}

function factsOf(evaluated: EvaluatedEligibility | undefined): Fact[] {
  const { state, list, notKnownUserCount } = summaryOf(evaluated);
  return [
    { key: 'state', title: 'Evaluated by a list', value: state },
    { key: 'listSource', title: 'Source of the list', value: list?.source ?? null },
    { key: 'listDate', title: 'Date of the list', value: list?.date ?? null },
    { key: 'notKnownUserCount', title: 'Users not known', value: notKnownUserCount ?? null },
  ];
}

/** One row for each role that excludes a user. */
const table: ListTable<HourlyExclusion> = {
  key: 'exclusions',
  title: 'Hourly exclusions',
  columns: [
    ...subjectColumns,
    ...referenceColumns('role', 'Role'),
    { key: 'permissions', title: 'Permissions', kind: 'list' },
  ],
  rows: ({ subject, roles }, nameOf) =>
    roles.map(({ roleId, permissions }) => [
      ...subjectCells(subject),
      ...referenceCells(nameOf('role', roleId)),
      permissions,
    ]),
};
