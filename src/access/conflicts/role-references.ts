import type { AccessIndex } from '../index/access-index';
import type { RoleReference } from './conflict-rule';

/** Finds the roles that rules name. */
export class RoleReferences {
  private readonly byName = new Map<string, string[]>();

  constructor(private readonly index: Pick<AccessIndex, 'roles'>) {
    for (const { id, name } of index.roles.values()) {
      const key = name.toLowerCase();
      this.byName.set(key, [...(this.byName.get(key) ?? []), id]);
    }
  }

  /** Ids of the roles that exist; a name may match several. */
  idsOf(reference: RoleReference): readonly string[] {
    if ('id' in reference) return this.index.roles.has(reference.id) ? [reference.id] : [];
    return this.byName.get(reference.name.toLowerCase()) ?? [];
  }
}
