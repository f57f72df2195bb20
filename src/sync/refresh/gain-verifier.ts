import { Inject, Injectable, Logger } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { Group, OAuthClient, Role } from '../../access/model/snapshot';
import type { RefreshedSubject } from '../../access/matrix/refreshed-subject';
import { ThrottledLog } from '../../common/throttled-log';
import { GenesysError } from '../../genesys/genesys.errors';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { ListOptions } from '../../genesys/gateways/list-result';
import { mapBounded } from '../map-bounded';
import { confirmedGains, withoutGains, type CurrentSubjects } from './confirmed-gains';
import { gainedRoles } from './gained-roles';
import { differingRoles, rolesInBoth } from './roles-in-both';
import type { CountedRefreshData } from './subject-fetcher';

/** The grants of one subject, with what else is known of it, and the revision that the read began from. */
export interface ReadGrants {
  readonly index: AccessIndex;
  readonly refreshed: RefreshedSubject;
  readonly signal?: AbortSignal;
}

type Gateways = Pick<GenesysGateways, 'users' | 'groups' | 'oauthClients' | 'roles'>;

/** Groups or OAuth clients read at once for one revision. */
const MAX_CONCURRENT = 4;

/**
 * Proves what subjects gained: their states, the members of groups and what the roles include are read after their
 * grants. What is the same as it was known before the grants were read, was so together with them. Reads that come
 * together share one call for all users and one for all roles.
 */
@Injectable()
export class GainVerifier {
  private readonly logger = new Logger(GainVerifier.name);
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));

  constructor(@Inject(GenesysGateways) private readonly gateways: Gateways) {}

  /** `oldest` is the oldest of their revisions. `calls` has those of the proof only. Throws when a signal aborts. */
  async of(oldest: AccessIndex, reads: readonly ReadGrants[]): Promise<CountedRefreshData> {
    const rolesOf = ({ index, refreshed }: ReadGrants) => [...gainedRoles(index, [refreshed])];
    const gainers = reads.filter((read) => rolesOf(read).length > 0);
    const gainedRoleIds = new Set(gainers.flatMap(rolesOf));
    if (gainers.length === 0)
      return { refreshedSubjects: reads.map(({ refreshed }) => refreshed), roles: [], calls: 0 };
    const proof = new ProofUnderWay(this.gateways, oldest, gainers[0]?.signal);
    try {
      const [now, roles] = await Promise.all([
        proof.subjects(gainers.map(({ refreshed }) => refreshed)),
        proof.roles(gainedRoleIds),
      ]);
      const refreshedSubjects = reads.map((read) =>
        gainers.includes(read) ? confirmedGains(read.index, read.refreshed, now) : read.refreshed,
      );
      // What a new role included before is unknown.
      const inBoth = rolesInBoth(oldest, gainedRoleIds, roles).filter(({ id }) => oldest.roles.has(id));
      const differing = differingRoles(oldest, inBoth);
      return { refreshedSubjects, roles: differing, calls: proof.calls, gainedRoleIds, rolesInBoth: inBoth };
    } catch (error) {
      if (!(error instanceof GenesysError) || proof.isAborted) throw error;
      this.warnings.line(error.code, { msg: 'What subjects gained waits for the next sync run', err: error });
      const refreshedSubjects = reads.map(({ index, refreshed }) => withoutGains(index, refreshed));
      return { refreshedSubjects, roles: [], calls: proof.calls };
    }
  }
}

class ProofUnderWay {
  calls = 0;
  private readonly options: ListOptions;

  constructor(
    private readonly gateways: Gateways,
    private readonly known: AccessIndex,
    private readonly signal?: AbortSignal,
  ) {
    this.options = { signal, onPage: () => void this.calls++ };
  }

  get isAborted(): boolean {
    return this.signal?.aborted === true;
  }

  roles(ids: ReadonlySet<string>): Promise<readonly Role[]> {
    return this.gateways.roles.some([...ids], this.options);
  }

  async subjects(refreshedSubjects: readonly RefreshedSubject[]): Promise<CurrentSubjects> {
    const ids = (type: RefreshedSubject['type']) =>
      refreshedSubjects.filter((refreshed) => refreshed.type === type).map(({ id }) => id);
    const [users, groups, clients] = await Promise.all([
      this.gateways.users.some(ids('user'), this.options),
      mapBounded(ids('group'), MAX_CONCURRENT, (id) => this.group(id)),
      mapBounded(ids('oauth_client'), MAX_CONCURRENT, (id) => this.client(id)),
    ]);
    return { users: byId(users), groups: byId(groups), clients: byId(clients) };
  }

  private async group(id: string): Promise<Group | undefined> {
    this.calls++;
    const group = await this.gateways.groups.get(id, this.options);
    if (group === undefined || !group.rolesEnabled) return group && { ...group, memberIds: [] };
    const left = new Set<string>();
    const leaveOut = (userId: string, state?: string) => {
      const leaves =
        state !== undefined && state !== 'active' && this.known.subject('user', userId)?.state === 'active';
      if (leaves) left.add(userId);
      return leaves;
    };
    const { items } = await this.gateways.groups.members(group, this.options, leaveOut);
    // An owner who counts is no row of the members, and may have been left out as one.
    return { ...group, memberIds: items, ownerIds: group.ownerIds.filter((userId) => !left.has(userId)) };
  }

  private client(id: string): Promise<OAuthClient | undefined> {
    this.calls++;
    return this.gateways.oauthClients.get(id, this.options);
  }
}

function byId<T extends { readonly id: string }>(list: readonly (T | undefined)[]): Map<string, T> {
  return new Map(list.flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])));
}
