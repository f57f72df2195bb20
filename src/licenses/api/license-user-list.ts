import type { UserLicenses } from '../../access/licenses/user-licenses';
import type { ListTable } from '../../lists/files/list-table';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import { SortedList } from '../../lists/paging/sorted-list';
import { licensesAnsweredFrom, mismatchOf, toLicenseUserDto } from './license-mapping';
import { overviewWith, type LicenseListKind } from './license-lister';
import type { LicenseUserPageDto } from './licenses.dto';
import type { ListLicenseUsersQuery } from './licenses.query';

/** The users of a overview are in this order already: by rank. */
const byRank = {
  positionOf: ({ subject }: UserLicenses) => [subject.name, subject.id],
  positionLength: 2,
};

/** Who needs a licence, and who has it. */
export function licenseUserList(
  licenseId: string,
  { needed, assigned, mismatch }: ListLicenseUsersQuery,
): LicenseListKind<UserLicenses, LicenseUserPageDto> {
  const filter = { needed, assigned, mismatch };
  return {
    name: 'license-users',
    filter: { licenseId, ...filter },
    listAt: async (at) => ({
      list: SortedList.inOrder((await overviewWith(at, licenseId)).users, byRank),
      matches: userTest(licenseId, filter),
      table: tableOf(licenseId),
      toPage: ({ items, total, nextPageToken }) => ({
        users: items.map((user) => toLicenseUserDto(user, licenseId)),
        total,
        nextPageToken,
        ...licensesAnsweredFrom(at),
      }),
    }),
  };
}

type Filter = Pick<ListLicenseUsersQuery, 'needed' | 'assigned' | 'mismatch'>;

function userTest(licenseId: string, { needed, assigned, mismatch }: Filter) {
  const isGiven = needed !== undefined || assigned !== undefined || mismatch !== undefined;
  return (user: UserLicenses): boolean => {
    const isNeeded = user.needed?.includes(licenseId);
    const isAssigned = user.assigned?.includes(licenseId);
    if (!isGiven) return isNeeded === true || isAssigned === true;
    if (needed !== undefined && isNeeded !== needed) return false;
    if (assigned !== undefined && isAssigned !== assigned) return false;
    return mismatch === undefined || mismatchOf(user, licenseId) === mismatch;
  };
}

function tableOf(licenseId: string): ListTable<UserLicenses> {
  return {
    key: 'users',
    title: 'Users of a licence',
    columns: [
      ...subjectColumns,
      { key: 'needed', title: 'Needed' },
      { key: 'assigned', title: 'Assigned' },
      { key: 'mismatch', title: 'Mismatch' },
    ],
    rows: (user) => {
      const { needed = null, assigned = null, mismatch = null } = toLicenseUserDto(user, licenseId);
      return [[...subjectCells(user.subject), needed, assigned, mismatch]];
    },
  };
}
