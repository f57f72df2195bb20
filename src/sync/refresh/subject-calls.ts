import { grantKey } from '../../access/matrix/grant-key';
import type { AccessIndex } from '../../access/index/access-index';
import { peopleOf } from '../../access/model/people-of';
import type { Group, Role, User } from '../../access/model/snapshot';
import type {
  RefreshedClient,
  RefreshedGroup,
  HeldRole,
  RefreshedSubject,
  RefreshedUser,
} from '../../access/matrix/refreshed-subject';
import { GenesysNotFoundError } from '../../genesys/genesys.errors';
import type { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { GroupWithoutMembers } from '../../genesys/gateways/groups-gateway';
import type { SubjectGrants } from '../../genesys/gateways/grants-gateway';
import type { ListOptions } from '../../genesys/gateways/list-result';
import type { SubjectReference } from '../../revisions/current/consistency';
import { ConsistencyNotPossibleError } from '../../revisions/revisions.errors';
import { mapBounded } from '../map-bounded';
import { changedGroups, type InheritedRoles } from './changed-groups';

export type SubjectGateways = Pick<GenesysGateways, 'users' | 'groups' | 'oauthClients' | 'grants' | 'roles'>;

const NO_GRANTS: SubjectGrants = { direct: [], inherited: [] };
/** Groups or roles read at once; the client bounds all calls in flight. */
const MAX_CONCURRENT = 4;

/** Ids that no path can carry are no one's. */
export function isSendable(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && id.isWellFormed();
}

/** The calls that read single subjects. */
export class SubjectCalls {
  constructor(
    private readonly gateways: SubjectGateways,
    private readonly index: AccessIndex,
    private readonly options: ListOptions,
    private readonly counted: <T>(answer: Promise<T>) => Promise<T>,
  ) {}

  /** With `groupIds`, these groups are read as well, and all with their members. */
  async refreshedOf(
    { type, id }: SubjectReference,
    groupIds?: ReadonlySet<string>,
  ): Promise<RefreshedSubject[]> {
    switch (type) {
      case 'user':
        return this.user(id, groupIds);
      case 'group':
        return [await this.group(id, true)];
      case 'oauth_client':
        return [await this.client(id)];
      default:
        throw new ConsistencyNotPossibleError();
    }
  }

  /** The states, with the members of groups whose members were not read: a new role of a group is theirs, too. */
  wholeGroups(refreshedSubjects: readonly RefreshedSubject[]): Promise<RefreshedSubject[]> {
    return mapBounded(refreshedSubjects, MAX_CONCURRENT, async (refreshed) => {
      if (refreshed.type !== 'group' || refreshed.memberIds !== undefined || !refreshed.group?.rolesEnabled)
        return refreshed;
      return { ...refreshed, ...(await this.withMembers(refreshed.group)) };
    });
  }

  /** Those of the roles that there are. */
  async rolesNow(roleIds: ReadonlySet<string>): Promise<Role[]> {
    const roles = await mapBounded([...roleIds].filter(isSendable), MAX_CONCURRENT, (id) =>
      this.counted(this.gateways.roles.get(id, this.options)),
    );
    return roles.filter((role) => role !== undefined);
  }

  private async user(id: string, groupIds?: ReadonlySet<string>): Promise<RefreshedSubject[]> {
    const { refreshed, concerned } = await this.userAlone(id);
    const whole = groupIds !== undefined;
    const ids = new Set([...(groupIds ?? []), ...concerned]);
    const groups = await mapBounded([...ids], MAX_CONCURRENT, (groupId) => this.group(groupId, whole));
    return [...groups, refreshed];
  }

  /** A user, and the groups for which what is known does not explain what the user holds through them. */
  async userAlone(id: string): Promise<{ refreshed: RefreshedUser; concerned: readonly string[] }> {
    const [user, { direct, inherited }] = await Promise.all([
      this.counted(this.gateways.users.get(id, this.options)),
      this.grantsOf(id),
    ]);
    const byGroup = rolesByGroup(inherited);
    const groupIds = new Set(byGroup.keys());
    const refreshed = { type: 'user' as const, id, user, grants: direct, groupIds };
    return { refreshed, concerned: changedGroups(this.index, id, byGroup) };
  }

  /** The same of a user of whom only grants are said to have changed: one call, unless there are more of them. */
  async userByGrants(id: string): ReturnType<SubjectCalls['userAlone']> {
    const known = this.index.subject('user', id);
    const { direct, inherited } = await this.grantsOf(id);
    const byGroup = rolesByGroup(inherited);
    const concerned = changedGroups(this.index, id, byGroup);
    const held = new Set(known?.grants.map(grantKey));
    const isLess =
      concerned.length === 0 &&
      [...byGroup.keys()].every((groupId) => known?.groupIds.includes(groupId) === true) &&
      direct.every((grant) => held.has(grantKey(grant)));
    const entity = known?.entity as User | undefined;
    const user = isLess && entity ? entity : await this.counted(this.gateways.users.get(id, this.options));
    const groupIds = new Set(byGroup.keys());
    return { refreshed: { type: 'user', id, user, grants: direct, groupIds }, concerned };
  }

  /** The same of one of whom only attributes are: one call, unless the grants count again, or are gone with the user. */
  async userByAttributes(id: string): ReturnType<SubjectCalls['userAlone']> {
    const known = this.index.subject('user', id);
    const user = await this.counted(this.gateways.users.get(id, this.options));
    const isGone = user === undefined || user.state === 'deleted';
    const countsAgain = user?.state === 'active' && known?.state !== 'active';
    if (known?.entity !== undefined && !isGone && !countsAgain) {
      const grants = known.grants.map(({ roleId, divisionId }) => ({ roleId, divisionId }));
      return {
        refreshed: { type: 'user', id, user, grants, groupIds: new Set(known.groupIds) },
        concerned: [],
      };
    }
    const { direct, inherited } = await this.grantsOf(id);
    const byGroup = rolesByGroup(inherited);
    const refreshed = { type: 'user' as const, id, user, grants: direct, groupIds: new Set(byGroup.keys()) };
    return { refreshed, concerned: changedGroups(this.index, id, byGroup) };
  }

  /** A group of which only people or attributes are: its grants are read where it passes them on to more people. */
  async groupByPeople(id: string): Promise<RefreshedGroup> {
    const known = this.index.subject('group', id);
    const group = await this.counted(this.gateways.groups.get(id, this.options));
    const read = group?.rolesEnabled === true ? await this.withMembers(group) : { group };
    const passes = group?.state === 'active' && 'memberIds' in read;
    const people = passes ? peopleOf({ ...group, ...read.group, memberIds: read.memberIds ?? [] }) : [];
    const isLess =
      group !== undefined &&
      known?.entity !== undefined &&
      [...people].every((userId) => this.index.members(id).has(userId));
    const grants = isLess
      ? known.grants.map(({ roleId, divisionId }) => ({ roleId, divisionId }))
      : (await this.grantsOf(id)).direct;
    return { type: 'group', id, ...read, grants };
  }

  /** `whole` reads the members, too, where they are known already. */
  async group(id: string, whole: boolean): Promise<RefreshedGroup> {
    const [group, { direct }] = await Promise.all([
      this.counted(this.gateways.groups.get(id, this.options)),
      this.grantsOf(id),
    ]);
    const refreshed = { type: 'group' as const, id, group, grants: direct };
    const known = this.index.subject('group', id)?.entity as Group | undefined;
    if (group === undefined || !group.rolesEnabled || (!whole && membersStay(known, group))) return refreshed;
    return { ...refreshed, ...(await this.withMembers(group)) };
  }

  /**
   * Without those who are not active any more, owners who count among them: the revision would give them what the group
   * has got since.
   */
  private async withMembers(
    group: GroupWithoutMembers,
  ): Promise<Pick<RefreshedGroup, 'group' | 'memberIds'>> {
    const left = new Set<string>();
    const leaveOut = (id: string, state?: string) => {
      const isGone = state !== undefined && state !== 'active';
      if (isGone && this.index.subject('user', id)?.state === 'active') left.add(id);
      return left.has(id);
    };
    const { items: memberIds } = await this.gateways.groups.members(group, this.options, leaveOut);
    const ownerIds = group.includeOwners ? group.ownerIds.filter((id) => !left.has(id)) : group.ownerIds;
    return { group: { ...group, ownerIds }, memberIds };
  }

  async client(id: string): Promise<RefreshedClient> {
    const [client, { direct }] = await Promise.all([
      this.counted(this.gateways.oauthClients.get(id, this.options)),
      this.grantsOf(id),
    ]);
    if (client === undefined) return { type: 'oauth_client', id, grants: direct };
    const { name, state, grantType } = client;
    return { type: 'oauth_client', id, client: { id, name, state, grantType }, grants: direct };
  }

  private async grantsOf(id: string): Promise<SubjectGrants> {
    try {
      return await this.counted(this.gateways.grants.ofSubject(id, this.options));
    } catch (error) {
      if (error instanceof GenesysNotFoundError) return NO_GRANTS;
      throw error;
    }
  }
}

function rolesByGroup(inherited: SubjectGrants['inherited']): InheritedRoles {
  const byGroup = new Map<string, HeldRole[]>();
  for (const { groupId, ...held } of inherited) byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), held]);
  return byGroup;
}

/** Whether the members that are known show who is in the group: owners are distinguished from them. */
function membersStay(known: Group | undefined, group: Omit<Group, 'memberIds'>): boolean {
  if (known?.rolesEnabled !== true || known.includeOwners !== group.includeOwners) return false;
  const owners = new Set(known.ownerIds);
  return owners.size === new Set(group.ownerIds).size && group.ownerIds.every((id) => owners.has(id));
}
