import type { AccessIndex } from '../../access-index/access-index';
import type { Group } from '../../access-model/snapshot';
import type {
  GroupPicture,
  HeldRole,
  SubjectPicture,
  SubjectReading,
  UserPicture,
} from '../../access-model/subject-picture';
import { GenesysNotFoundError } from '../../genesys/errors/genesys-not-found-error';
import type { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { SubjectGrants } from '../../genesys/gateways/grants-gateway';
import type { ListOptions } from '../../genesys/gateways/list-result';
import type { SubjectReference } from '../consistency';
import { ConsistencyNotPossibleError } from '../consistency-errors';
import { mapBounded } from '../map-bounded';
import { changedGroups, type InheritedRoles } from './changed-groups';

export interface CountedReading extends SubjectReading {
  /** Calls that answered. */
  readonly calls: number;
}

type Gateways = Pick<GenesysGateways, 'users' | 'groups' | 'oauthClients' | 'grants' | 'roles'>;

const NO_GRANTS: SubjectGrants = { direct: [], inherited: [] };
/** Groups or roles read at once for one subject; the client bounds all calls in flight. */
const AT_ONCE = 4;

/** Reads one subject by itself, for somebody who waits: what it is, what it holds, and what it holds through groups. */
export class SubjectReader {
  constructor(private readonly gateways: Gateways) {}

  /** `index` is what is known; what agrees with it is not read. Throws what the gateways throw. */
  async read(subject: SubjectReference, index: AccessIndex, signal?: AbortSignal): Promise<CountedReading> {
    let calls = 0;
    const options: ListOptions = { signal, priority: 'interactive', onPage: () => void calls++ };
    const counted = <T>(answer: Promise<T>) => answer.finally(() => void calls++);
    const reading = new ReadingUnderWay(this.gateways, index, options, counted);
    const pictures = isSendable(subject.id) ? await reading.picturesOf(subject) : [absent(subject)];
    return { pictures, roles: await reading.newRoles(pictures), calls };
  }
}

/** Ids that no path can carry are nobody's. */
function isSendable(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && id.isWellFormed();
}

function absent({ type, id }: SubjectReference): SubjectPicture {
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

class ReadingUnderWay {
  constructor(
    private readonly gateways: Gateways,
    private readonly index: AccessIndex,
    private readonly options: ListOptions,
    private readonly counted: <T>(answer: Promise<T>) => Promise<T>,
  ) {}

  async picturesOf({ type, id }: SubjectReference): Promise<SubjectPicture[]> {
    switch (type) {
      case 'user':
        return this.user(id);
      case 'group':
        return [await this.group(id, true)];
      case 'oauth_client':
        return [await this.client(id)];
      default:
        throw new ConsistencyNotPossibleError();
    }
  }

  /** Roles that were made since everything was read. */
  async newRoles(pictures: readonly SubjectPicture[]) {
    const held = new Set(pictures.flatMap(({ grants }) => grants.map(({ roleId }) => roleId)));
    const unknown = [...held].filter((id) => !this.index.roles.has(id) && isSendable(id));
    const roles = await mapBounded(unknown, AT_ONCE, (id) =>
      this.counted(this.gateways.roles.get(id, this.options)),
    );
    return roles.filter((role) => role !== undefined);
  }

  private async user(id: string): Promise<SubjectPicture[]> {
    const [user, { direct, inherited }] = await Promise.all([
      this.counted(this.gateways.users.get(id, this.options)),
      this.grantsOf(id),
    ]);
    const byGroup = rolesByGroup(inherited);
    const picture: UserPicture = {
      type: 'user',
      id,
      user,
      grants: direct,
      groupIds: new Set(byGroup.keys()),
    };
    const groups = await mapBounded(changedGroups(this.index, id, byGroup), AT_ONCE, (groupId) =>
      this.group(groupId, false),
    );
    return [...groups, picture];
  }

  /** `whole` reads the members, too, where they are known already. */
  private async group(id: string, whole: boolean): Promise<GroupPicture> {
    const [group, { direct }] = await Promise.all([
      this.counted(this.gateways.groups.get(id, this.options)),
      this.grantsOf(id),
    ]);
    const picture = { type: 'group' as const, id, group, grants: direct };
    const known = this.index.subject('group', id)?.entity as Group | undefined;
    if (group === undefined || !group.rolesEnabled || (!whole && membersStay(known, group))) return picture;
    const { items } = await this.gateways.groups.members(group, this.options);
    return { ...picture, memberIds: items };
  }

  private async client(id: string): Promise<SubjectPicture> {
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

/** Whether the members that are known tell who is in the group: owners are told apart from them. */
function membersStay(known: Group | undefined, group: Omit<Group, 'memberIds'>): boolean {
  if (known?.rolesEnabled !== true || known.includeOwners !== group.includeOwners) return false;
  const owners = new Set(known.ownerIds);
  return owners.size === new Set(group.ownerIds).size && group.ownerIds.every((id) => owners.has(id));
}
