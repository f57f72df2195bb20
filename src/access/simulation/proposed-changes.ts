import type { Group, Role, SubjectType, User } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import { ProposedGrants } from './proposed-grants';
import type { GroupRolesItem, MemberItem, Proposal, ProposalItem, RolePoliciesItem } from './proposal';

/** The outcome of a proposal for the subjects that it changes. */
export class ProposedChanges {
  /** Everything that each subject named by an item holds directly afterwards. */
  readonly grants: Readonly<Record<SubjectType, Map<string, ProposedGrants>>> = {
    user: new Map(),
    group: new Map(),
    oauth_client: new Map(),
    trustee_user: new Map(),
    trustee_group: new Map(),
  };
  readonly groups = new Map<string, Group>();
  readonly users = new Map<string, User>();
  readonly roles = new Map<string, Role>();
  /** Their grants are removed with them, and are not in `grants` for that reason alone. */
  readonly deletedRoles = new Set<string>();
  private readonly members = new Map<string, Set<string>>();

  private constructor(private readonly index: AccessIndex) {}

  /** The proposal must have no faults. */
  static async of(index: AccessIndex, proposal: Proposal, yielder: Yielder): Promise<ProposedChanges> {
    const changes = new ProposedChanges(index);
    for (const item of proposal) {
      changes.take(item);
      if (yielder.due()) await yielder.yield();
    }
    for (const [id, people] of changes.members) {
      changes.groups.set(id, { ...changes.group(id), memberIds: [...people] });
    }
    changes.dropDeleted();
    return changes;
  }

  private take(item: ProposalItem): void {
    switch (item.kind) {
      case 'grant_added':
        return this.held(item.subjectType, item.subjectId).add(item);
      case 'grant_removed':
        return this.held(item.subjectType, item.subjectId).delete(item);
      case 'grants_replaced':
        this.grants[item.subjectType].set(item.subjectId, new ProposedGrants(item.grants));
        return;
      case 'member_added':
      case 'member_removed':
        return this.changeMember(item);
      case 'group_roles_switched':
        return this.switchRoles(item);
      case 'role_policies_replaced':
        return this.changeRole(item);
      case 'role_deleted':
        this.deletedRoles.add(item.roleId);
        return;
      case 'user_moved':
        this.users.set(item.userId, { ...this.user(item.userId), divisionId: item.divisionId });
        return;
      case 'user_state_changed':
        this.users.set(item.userId, { ...this.user(item.userId), state: item.state });
    }
  }

  private held(type: SubjectType, id: string): ProposedGrants {
    const known = this.grants[type].get(id);
    if (known !== undefined) return known;
    const held = new ProposedGrants(this.index.subject(type, id)?.grants);
    this.grants[type].set(id, held);
    return held;
  }

  private changeMember({ kind, groupId, userId }: MemberItem): void {
    const people = this.members.get(groupId) ?? new Set(this.group(groupId).memberIds);
    this.members.set(groupId, people);
    if (kind === 'member_added') people.add(userId);
    else people.delete(userId);
  }

  private switchRoles({ groupId, enabled }: GroupRolesItem): void {
    this.groups.set(groupId, { ...this.group(groupId), rolesEnabled: enabled });
  }

  private changeRole({ roleId, permissions, policies }: RolePoliciesItem): void {
    this.roles.set(roleId, { ...this.index.roles.get(roleId)!, permissions, policies });
  }

  private group(id: string): Group {
    return this.groups.get(id) ?? (this.index.subject('group', id)!.entity as Group);
  }

  private user(id: string): User {
    return this.users.get(id) ?? (this.index.subject('user', id)!.entity as User);
  }

  private dropDeleted(): void {
    for (const subjects of Object.values(this.grants)) {
      for (const held of subjects.values()) for (const roleId of this.deletedRoles) held.deleteRole(roleId);
    }
  }
}
