import type { Snapshot } from '../../access/model/snapshot';

type Counted = Pick<Snapshot, 'users' | 'groups' | 'roles' | 'grants' | 'divisions'>;

const PAGES = { users: 500, groups: 100, roles: 100, grants: 500, divisions: 100 } as const;
/** Parts that take a call or two each. */
const OTHERS = 10;

/** About how many calls a full reading takes: what grants are combined with twice, the grants of each role once. */
export function fullReadingCalls({ users, groups, roles, grants, divisions }: Counted): number {
  const pages = (list: readonly unknown[], size: number) => Math.ceil(list.length / size);
  const twice =
    pages(users, PAGES.users) +
    pages(groups, PAGES.groups) +
    pages(roles, PAGES.roles) +
    pages(divisions, PAGES.divisions) +
    OTHERS;
  const withRoles = groups.filter(({ rolesEnabled }) => rolesEnabled).length;
  return 2 * twice + roles.length + pages(grants, PAGES.grants) + withRoles;
}
