import { licenseReasons, type LicenseReason } from '../../access/licenses/license-reasons';
import type { ListTable } from '../../lists/files/list-table';
import { referenceCells, referenceColumns } from '../../lists/files/reference-columns';
import { licensesAnsweredFrom } from './license-mapping';
import { overviewWith, sortedList, type LicenseListKind } from './license-lister';
import type { LicenseReasonPageDto } from './licenses.dto';
import type { ListLicenseReasonsQuery } from './licenses.query';

/** Because of which permissions of which roles a licence is needed. */
export function licenseReasonList(
  licenseId: string,
  { roleId }: ListLicenseReasonsQuery,
): LicenseListKind<LicenseReason, LicenseReasonPageDto> {
  return {
    name: 'license-reasons',
    filter: { licenseId, roleId },
    listAt: async (at) => {
      await overviewWith(at, licenseId);
      const { reasons, userCount, unexplainedUserCount } = await licenseReasons(
        at.index,
        at.facts,
        licenseId,
      );
      return {
        list: await sortedList(reasons, (one) => [one.permission, one.roleId], 2),
        matches: (one) => roleId === undefined || one.roleId === roleId,
        table,
        toPage: ({ items, total, nextPageToken }, nameOf) => ({
          reasons: items.map(({ roleId: id, ...reason }) => ({ ...reason, role: nameOf('role', id) })),
          userCount,
          unexplainedUserCount,
          total,
          nextPageToken,
          ...licensesAnsweredFrom(at),
        }),
      };
    },
  };
}

const table: ListTable<LicenseReason> = {
  key: 'reasons',
  title: 'Why a licence is needed',
  columns: [
    { key: 'permission', title: 'Permission' },
    ...referenceColumns('role', 'Role'),
    { key: 'userCount', title: 'Users', kind: 'number' },
    { key: 'soleUserCount', title: 'Users, only because of it', kind: 'number' },
  ],
  rows: ({ permission, roleId, userCount, soleUserCount }, nameOf) => [
    [permission, ...referenceCells(nameOf('role', roleId)), userCount, soleUserCount],
  ],
};
