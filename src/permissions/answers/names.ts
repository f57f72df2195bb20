import type { AccessIndex } from '../../access-index/access-index';
import { ALL_DIVISIONS } from '../../access-model/snapshot';

/** What roles, divisions and groups of one revision are called; undefined for those that no listing shows. */
export function namesIn(index: AccessIndex) {
  return {
    role: (id: string) => index.roles.get(id)?.name,
    division: (id: string) => (id === ALL_DIVISIONS ? 'All divisions' : index.divisions.get(id)?.name),
    group: (id: string) => {
      const group = index.subject('group', id);
      return group?.entity === undefined ? undefined : group.name;
    },
  };
}

export type Names = ReturnType<typeof namesIn>;
