import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { Role } from '../../access/model/snapshot';
import type { RefreshedSubject, RefreshData } from '../../access/matrix/refreshed-subject';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { ListOptions } from '../../genesys/gateways/list-result';
import type { SubjectReference } from '../../revisions/current/consistency';
import { ConsistencyNotPossibleError } from '../../revisions/revisions.errors';
import { gainedRoles, isSameRead } from './gained-roles';
import { differingRoles, rolesInBoth } from './roles-in-both';
import { isSendable, SubjectCalls, type SubjectGateways } from './subject-calls';

export interface CountedRefreshData extends RefreshData {
  /** Calls that answered. */
  readonly calls: number;
  /** The roles that were read because something was gained through them. */
  readonly gainedRoleIds?: ReadonlySet<string>;
  /** All of these with what they gave before and after; `roles` has those of them that differ from what is known. */
  readonly rolesInBoth?: readonly Role[];
}

/** Reads a single subject for a caller that waits: what it is, what it holds, and what it holds through groups. */
@Injectable()
export class SubjectFetcher {
  constructor(@Inject(GenesysGateways) private readonly gateways: SubjectGateways) {}

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
    const reading = new SubjectCalls(this.gateways, index, options, counted);
    const refreshedSubjects = isSendable(subject.id) ? await reading.refreshedOf(subject) : [absent(subject)];
    const gained = gainedRoles(index, refreshedSubjects);
    if (gained.size === 0) return { refreshedSubjects, roles: [], calls };
    const first = await reading.wholeGroups(refreshedSubjects);
    const gainedRoleIds = gainedRoles(index, first);
    const inBoth = rolesInBoth(index, gainedRoleIds, await reading.rolesNow(gainedRoleIds));
    const second = await reading.refreshedOf(subject, new Set(groupsIn(first)));
    if (!isSameRead(first, second)) return undefined;
    const roles = differingRoles(index, inBoth);
    return { refreshedSubjects: second, roles, calls, gainedRoleIds, rolesInBoth: inBoth };
  }
}

function groupsIn(refreshedSubjects: readonly RefreshedSubject[]): string[] {
  return refreshedSubjects.filter(({ type }) => type === 'group').map(({ id }) => id);
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
