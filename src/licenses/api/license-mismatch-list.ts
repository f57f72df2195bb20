import type { UserLicenses } from '../../access/licenses/user-licenses';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { ListTable } from '../../lists/files/list-table';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import { licensesAnsweredFrom } from './license-mapping';
import { sortedList, type LicenseListKind } from './license-lister';
import type { LicenseMismatch, LicenseMismatchPageDto } from './licenses.dto';
import type { ListLicenseMismatchesQuery } from './licenses.query';

interface UserMismatch {
  readonly user: UserLicenses;
  readonly licenseId: string;
  readonly mismatch: LicenseMismatch;
}

/** Who needs a licence and does not have it, and the other way round. */
export function licenseMismatchList({
  mismatch,
  licenseId,
}: ListLicenseMismatchesQuery): LicenseListKind<UserMismatch, LicenseMismatchPageDto> {
  return {
    name: 'license-mismatches',
    filter: { mismatch, licenseId },
    listAt: async (at) => {
      const { users, mismatchesNotKnown } = await at.overview();
      return {
        list: await sortedList(users.flatMap(mismatchesOf), positionOf, 3),
        matches: (one) =>
          (mismatch === undefined || one.mismatch === mismatch) &&
          (licenseId === undefined || one.licenseId === licenseId),
        table,
        toPage: ({ items, total, nextPageToken }) => ({
          mismatches: items.map(({ user, ...rest }) => ({ user: toSubjectDto(user.subject), ...rest })),
          notKnownUserCount: mismatchesNotKnown,
          total,
          nextPageToken,
          ...licensesAnsweredFrom(at),
        }),
      };
    },
  };
}

const positionOf = ({ user, licenseId }: UserMismatch) => [user.subject.name, user.subject.id, licenseId];

/** A licence is not both: what is missing is not assigned. */
function mismatchesOf(user: UserLicenses): UserMismatch[] {
  const all = (ids: readonly string[], mismatch: LicenseMismatch) =>
    ids.map((licenseId) => ({ user, licenseId, mismatch }));
  return [...all(user.missing, 'needed_not_assigned'), ...all(user.surplus, 'assigned_not_needed')];
}

const table: ListTable<UserMismatch> = {
  key: 'mismatches',
  title: 'Mismatches of licences',
  columns: [
    ...subjectColumns,
    { key: 'licenseId', title: 'Licence' },
    { key: 'mismatch', title: 'Mismatch' },
  ],
  rows: ({ user, licenseId, mismatch }) => [[...subjectCells(user.subject), licenseId, mismatch]],
};
