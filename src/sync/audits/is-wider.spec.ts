import type { Role, RolePolicy } from '../../access/model/snapshot';
import { isWider } from './is-wider';

const queue = (...actions: string[]): RolePolicy => ({ domain: 'routing', entity: 'queue', actions });
const role = (policies: RolePolicy[], permissions: string[] = []): Role => ({
  id: 'r',
  name: 'Role',
  isDefault: false,
  permissions,
  policies,
});

describe('isWider', () => {
  it.each<[string, Role | undefined, Role | undefined, boolean]>([
    ['the same', role([queue('view')]), role([queue('view')]), false],
    ['another name', role([queue('view')]), { ...role([queue('view')]), name: 'Other' }, false],
    ['an action more', role([queue('view')]), role([queue('view', 'edit')]), true],
    ['an action less', role([queue('view', 'edit')]), role([queue('view')]), false],
    ['another action', role([queue('view')]), role([queue('edit')]), true],
    ['all actions', role([queue('view')]), role([queue('*')]), true],
    ['one of all actions', role([queue('*')]), role([queue('view')]), false],
    ['a flat permission more', role([]), role([], ['admin']), true],
    [
      'no condition any more',
      role([{ ...queue('view'), condition: { unreadable: true } }]),
      role([queue('view')]),
      true,
    ],
    [
      'a condition',
      role([queue('view')]),
      role([{ ...queue('view'), condition: { unreadable: true } }]),
      false,
    ],
    ['a role that was not known', undefined, role([queue('view')]), true],
    ['an empty role that was not known', undefined, role([]), false],
    ['a role that is gone', role([queue('view')]), undefined, false],
  ])('compares %s', (_, known, now, wider) => expect(isWider(known, now)).toBe(wider));
});
