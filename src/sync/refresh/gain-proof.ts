import { Inject, Injectable, Logger } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { Group, OAuthClient, Role } from '../../access/model/snapshot';
import type { SubjectPicture } from '../../access/matrix/subject-picture';
import { FoldedLog } from '../../common/folded-log';
import { GenesysError } from '../../genesys/genesys.errors';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { ListOptions } from '../../genesys/gateways/list-result';
import { mapBounded } from '../map-bounded';
import { believedGains, withoutGains, type SubjectsNow } from './believed-gains';
import { gainedRoles } from './gained-roles';
import { differingRoles, rolesInBoth } from './roles-in-both';
import type { CountedReading } from './subject-reader';

/** The grants of one subject, with what else is known of it, and the revision that the read began from. */
export interface ReadGrants {
  readonly index: AccessIndex;
  readonly picture: SubjectPicture;
  readonly signal?: AbortSignal;
}

type Gateways = Pick<GenesysGateways, 'users' | 'groups' | 'oauthClients' | 'roles'>;

/** Groups or OAuth clients read at once for one revision. */
const AT_ONCE = 4;

/**
 * Proves what subjects gained: their states, the members of groups and what the roles include are read after their
 * grants. What is the same as it was known before the grants were read, was so together with them. Reads that come
 * together share one call for all users and one for all roles.
 */
@Injectable()
export class GainProof {
  private readonly logger = new Logger(GainProof.name);
  private readonly warnings = new FoldedLog((line) => this.logger.warn(line));

  constructor(@Inject(GenesysGateways) private readonly gateways: Gateways) {}

  /** `oldest` is the oldest of their revisions. `calls` has those of the proof only. Throws when a signal aborts. */
  async of(oldest: AccessIndex, reads: readonly ReadGrants[]): Promise<CountedReading> {
    const rolesOf = ({ index, picture }: ReadGrants) => [...gainedRoles(index, [picture])];
    const gainers = reads.filter((read) => rolesOf(read).length > 0);
    const gainedRoleIds = new Set(gainers.flatMap(rolesOf));
    if (gainers.length === 0) return { pictures: reads.map(({ picture }) => picture), roles: [], calls: 0 };
    const proof = new ProofUnderWay(this.gateways, oldest, gainers[0]?.signal);
    try {
      const [now, roles] = await Promise.all([
        proof.subjects(gainers.map(({ picture }) => picture)),
        proof.roles(gainedRoleIds),
      ]);
      const pictures = reads.map((read) =>
        gainers.includes(read) ? believedGains(read.index, read.picture, now) : read.picture,
      );
      // What a new role included before is unknown.
      const inBoth = rolesInBoth(oldest, gainedRoleIds, roles).filter(({ id }) => oldest.roles.has(id));
      const differing = differingRoles(oldest, inBoth);
      return { pictures, roles: differing, calls: proof.calls, gainedRoleIds, rolesInBoth: inBoth };
    } catch (error) {
      if (!(error instanceof GenesysError) || proof.isAborted) throw error;
      this.warnings.line(error.code, { msg: 'What subjects gained waits for the next sync run', err: error });
      const pictures = reads.map(({ index, picture }) => withoutGains(index, picture));
      return { pictures, roles: [], calls: proof.calls };
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

  async subjects(pictures: readonly SubjectPicture[]): Promise<SubjectsNow> {
    const ids = (type: SubjectPicture['type']) =>
      pictures.filter((picture) => picture.type === type).map(({ id }) => id);
    const [users, groups, clients] = await Promise.all([
      this.gateways.users.some(ids('user'), this.options),
      mapBounded(ids('group'), AT_ONCE, (id) => this.group(id)),
      mapBounded(ids('oauth_client'), AT_ONCE, (id) => this.client(id)),
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
