import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { ranksOfTypes } from '../../access/questions/subject-ranks';
import { ALL_DIVISIONS, type Grant, type SubjectType } from '../../access/model/snapshot';

/** One way in which a subject holds a role. */
export interface RoleSource {
  readonly divisionId: string;
  /** The group that passes it on; absent when it is held directly. */
  readonly groupId?: string;
}

/** Which holders of a role are requested; absent members do not restrict. */
export interface HolderFilter {
  readonly type?: SubjectType;
  readonly via?: 'direct' | 'group';
  /** Where they hold it: in this division or in all of them; `*` in all of them only. */
  readonly divisionId?: string;
}

/**
 * The holders of a role, in any state, and how they hold it. A group holds what it was granted, whether it passes it on
 * or not.
 */
export class RoleHolders {
  /** Where the groups hold it, by group. */
  private readonly ofGroups = new Map<string, readonly RoleSource[]>();

  constructor(
    index: AccessIndex,
    private readonly roleId: string,
    private readonly filter: HolderFilter = {},
  ) {
    if (filter.via === 'direct') return;
    for (const rank of ranksOfTypes(index, ['group']).numbers()) {
      const { id, grants } = index.subjects[rank]!;
      const sources = this.sourcesIn(grants, id);
      if (sources.length > 0) this.ofGroups.set(id, sources);
    }
  }

  holds(subject: IndexedSubject): boolean {
    if (this.filter.type !== undefined && subject.type !== this.filter.type) return false;
    return this.holdsDirectly(subject) || this.holdsThroughGroup(subject);
  }

  holdsDirectly({ grants }: IndexedSubject): boolean {
    return this.filter.via !== 'group' && grants.some((grant) => this.isWanted(grant));
  }

  holdsThroughGroup({ groupIds }: IndexedSubject): boolean {
    return groupIds.some((groupId) => this.ofGroups.has(groupId));
  }

  /** Every requested way in which the subject holds it; direct ones first. */
  sourcesOf({ grants, groupIds }: IndexedSubject): RoleSource[] {
    const direct = this.filter.via === 'group' ? [] : this.sourcesIn(grants);
    return [...direct, ...groupIds.flatMap((groupId) => this.ofGroups.get(groupId) ?? [])];
  }

  private sourcesIn(grants: readonly Grant[], groupId?: string): RoleSource[] {
    return grants
      .filter((grant) => this.isWanted(grant))
      .map(({ divisionId }) => (groupId === undefined ? { divisionId } : { divisionId, groupId }));
  }

  private isWanted({ roleId, divisionId }: Grant): boolean {
    const asked = this.filter.divisionId;
    if (roleId !== this.roleId) return false;
    return asked === undefined || divisionId === asked || divisionId === ALL_DIVISIONS;
  }
}
