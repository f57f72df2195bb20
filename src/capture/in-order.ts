import { orderText } from '../common/order-text';
import type { OrganizationFile } from './organization-file';

/** The same file with its lists sorted by ids: two captures of one organisation are alike, and no order gives anyone away. */
export function inOrder(file: OrganizationFile): OrganizationFile {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => sorted(list, ({ id }) => id);
  return {
    ...file,
    divisions: byId(file.divisions),
    permissions: sorted(file.permissions, (one) => orderText(one.domain, one.entity, one.action)),
    roles: byId(file.roles),
    users: byId(file.users),
    groups: byId(file.groups).map((group) => ({
      ...group,
      memberIds: [...group.memberIds].sort(),
      ownerIds: [...group.ownerIds].sort(),
    })),
    oauthClients: byId(file.oauthClients),
    trustees: byId(file.trustees),
    accessPolicies: byId(file.accessPolicies),
    grants: sorted(file.grants, (one) => orderText(one.roleId, one.subjectId, one.divisionId)),
  };
}

function sorted<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const keyed = values.map((value) => ({ key: keyOf(value), value }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ value }) => value);
}
