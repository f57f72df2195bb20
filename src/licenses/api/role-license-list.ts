import { roleLicenses, type ForcedLicense } from '../../access/licenses/role-licenses';
import type { Role } from '../../access/model/snapshot';
import type { ListTable } from '../../lists/files/list-table';
import { folded, sortPart } from '../../lists/listing/folded';
import { licensesAnsweredFrom } from './license-mapping';
import { sortedList, type LicenseListKind } from './license-lister';
import type { RoleLicensesPageDto } from './licenses.dto';
import type { ListRoleLicensesQuery } from './licenses.query';

interface ListedRole {
  readonly role: Role;
  /** Undefined when it is not known. */
  readonly licenses: readonly ForcedLicense[] | undefined;
}

/** What each role makes its holders need. */
export function roleLicenseList({
  roleId,
  licenseId,
}: ListRoleLicensesQuery): LicenseListKind<ListedRole, RoleLicensesPageDto> {
  return {
    name: 'role-licenses',
    filter: { roleId, licenseId },
    listAt: async (at) => {
      const licensesOf = roleLicenses(at.index, at.facts);
      const roles = [...at.index.roles.values()];
      const items = roles.map((role): ListedRole => ({ role, licenses: licensesOf(role.id) }));
      return {
        list: await sortedList(items, ({ role }) => [sortPart(folded(role.name)), role.id], 2),
        matches: ({ role, licenses }) =>
          (roleId === undefined || role.id === roleId) &&
          (licenseId === undefined || licenses?.some((one) => one.licenseId === licenseId) === true),
        table,
        toPage: ({ items: listed, total, nextPageToken }, nameOf) => ({
          roles: listed.map(({ role, licenses }) => ({
            role: nameOf('role', role.id),
            licenses: licenses?.map((one) => ({ ...one, permissions: [...one.permissions] })),
          })),
          total,
          nextPageToken,
          ...licensesAnsweredFrom(at),
        }),
      };
    },
  };
}

/** One row for each licence of a role; `known` tells a role that needs none from one of which it is not known. */
const table: ListTable<ListedRole> = {
  key: 'roles',
  title: 'Licences of roles',
  columns: [
    { key: 'roleName', title: 'Role' },
    { key: 'roleId', title: 'Role id', kind: 'id' },
    { key: 'known', title: 'Known' },
    { key: 'licenseId', title: 'Licence' },
    { key: 'permissions', title: 'Permissions', kind: 'list' },
  ],
  rows: ({ role: { name, id }, licenses }) => {
    if (licenses === undefined || licenses.length === 0)
      return [[name, id, licenses !== undefined, null, null]];
    return licenses.map(({ licenseId, permissions }) => [name, id, true, licenseId, permissions]);
  },
};
