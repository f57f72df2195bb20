import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { Group, Role } from '../../access/model/snapshot';
import type {
  RefreshedGroup,
  HeldRole,
  RefreshedSubject,
  RefreshData,
  RefreshedUser,
} from '../../access/matrix/refreshed-subject';
import { GenesysNotFoundError } from '../../genesys/genesys.errors';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { GroupWithoutMembers } from '../../genesys/gateways/groups-gateway';
import type { SubjectGrants } from '../../genesys/gateways/grants-gateway';
import type { ListOptions } from '../../genesys/gateways/list-result';
import type { SubjectReference } from '../../revisions/current/consistency';
import { ConsistencyNotPossibleError } from '../../revisions/revisions.errors';
import { mapBounded } from '../map-bounded';
import { changedGroups, type InheritedRoles } from './changed-groups';
import { gainedRoles, isSameRead } from './gained-roles';
import { differingRoles, rolesInBoth } from './roles-in-both';

export interface CountedRefreshData extends RefreshData {
  /** Calls that answered. */
  readonly calls: number;
  /** The roles that were read because something was gained through them. */
  readonly gainedRoleIds?: ReadonlySet<string>;
  /** All of these with what they gave before and after; `roles` has those of them that differ from what is known. */
  readonly rolesInBoth?: readonly Role[];
}

type Gateways = Pick<GenesysGateways, 'users' | 'groups' | 'oauthClients' | 'grants' | 'roles'>;

const NO_GRANTS: SubjectGrants = { direct: [], inherited: [] };
/** Groups or roles read at once for one subject; the client bounds all calls in flight. */
const MAX_CONCURRENT = 4;

/** Reads a single subject for a caller that waits: what it is, what it holds, and what it holds through groups. */
@Injectable()
export class SubjectReader {
  constructor(@Inject(GenesysGateways) private readonly gateways: Gateways) {}

  /**
   * `index` is what is known; what agrees with it is not read. If someone gained something, the roles are read as well,
   * and then the subject again: what was so before and after the roles was so together with them. Undefined if it was
   * not the same; `onCall` counts those calls, too. Throws what the gateways throw.
   */
  async read(
    subject: SubjectReference,
    index: AccessIndex,
    signal?: AbortSignal,
    onCall: () => void = () => undefined,
  ): Promise<CountedRefreshData | undefined> {
    let calls = 0;
    const count = () => {
      calls++;
      onCall();
    };
    const options: ListOptions = { signal, priority: 'interactive', onPage: count };
    const counted = <T>(answer: Promise<T>) => answer.finally(count);
    const read = new SubjectRead(this.gateways, index, options, counted);
    const refreshedSubjects = isSendable(subject.id) ? await read.refreshedOf(subject) : [absent(subject)];
    const gained = gainedRoles(index, refreshedSubjects);
    if (gained.size === 0) return { refreshedSubjects, roles: [], calls };
    const first = await read.wholeGroups(refreshedSubjects);
    const gainedRoleIds = gainedRoles(index, first);
    const inBoth = rolesInBoth(index, gainedRoleIds, await read.rolesNow(gainedRoleIds));
    const second = await read.refreshedOf(subject, new Set(groupsIn(first)));
    if (!isSameRead(first, second)) return undefined;
    const roles = differingRoles(index, inBoth);
    return { refreshedSubjects: second, roles, calls, gainedRoleIds, rolesInBoth: inBoth };
  }
}

function groupsIn(refreshedSubjects: readonly RefreshedSubject[]): string[] {
  return refreshedSubjects.filter(({ type }) => type === 'group').map(({ id }) => id);
}

/** Ids that no path can carry are no one's. */
function isSendable(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && id.isWellFormed();
}

function absent({ type, id }: SubjectReference): RefreshedSubject {
  switch (type) {
    case 'user':
      return { type, id, grants: [], groupIds: new Set() };
    case 'group':
    case 'oauth_client':
      return { type, id, grants: [] };
    default:
      throw new ConsistencyNotPossibleError();
  }
}

class SubjectRead {
  constructor(
    private readonly gateways: Gateways,
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
    const [user, { direct, inherited }] = await Promise.all([
      this.counted(this.gateways.users.get(id, this.options)),
      this.grantsOf(id),
    ]);
    const byGroup = rolesByGroup(inherited);
    const refreshed: RefreshedUser = {
      type: 'user',
      id,
      user,
      grants: direct,
      groupIds: new Set(byGroup.keys()),
    };
    const whole = groupIds !== undefined;
    const concerned = new Set([...(groupIds ?? []), ...changedGroups(this.index, id, byGroup)]);
    const groups = await mapBounded([...concerned], MAX_CONCURRENT, (groupId) => this.group(groupId, whole));
    return [...groups, refreshed];
  }

  /** `whole` reads the members, too, where they are known already. */
  private async group(id: string, whole: boolean): Promise<RefreshedGroup> {
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

  private async client(id: string): Promise<RefreshedSubject> {
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
