import type { AccessIndex } from '../../access/index/access-index';
import type { RefreshedGroup, RefreshedSubject } from '../../access/matrix/refreshed-subject';
import { ALL_DIVISIONS, type AccessPolicy, type Division, type Role } from '../../access/model/snapshot';
import { roleInBoth } from '../../access/model/in-both';
import { GenesysForbiddenError } from '../../genesys/genesys.errors';
import type { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { ListOptions } from '../../genesys/gateways/list-result';
import { sameContent } from '../../revisions/history/facts/same-content';
import { mapBounded } from '../map-bounded';
import { gainedRoles } from '../refresh/gained-roles';
import { differingRoles, rolesInBoth } from '../refresh/roles-in-both';
import { isSendable, SubjectCalls } from '../refresh/subject-calls';
import type { CountedRefreshData } from '../refresh/subject-fetcher';
import { distinctHints, WHOLE, type Hint } from './hint';
import { HintedSubjects, type HintedIds } from './hinted-subjects';
import { HolderProof } from './holder-proof';
import { isWider } from './is-wider';
import { stableSubjects, subjectKey } from './stable-subjects';

/** What was read of all that hints name. */
export interface HintReading extends CountedRefreshData {
  /** Roles that include more than was known, proven for all who are known to hold them. */
  readonly widened: ReadonlySet<string>;
  readonly divisions?: readonly Division[];
  readonly accessPolicies?: readonly AccessPolicy[];
  /** What did not stand still, and has to be read again. */
  readonly unread: readonly Hint[];
  /** Subjects of which something else is known than is so, and that no hint named. */
  readonly contradicted: readonly Hint[];
  /** Something changed that only a full reading finds. */
  readonly needsFullReading: boolean;
}

/** Calls of one kind at once: what is in flight for callers who wait comes first. */
const MAX_CONCURRENT = 3;

/**
 * Reads all that hints name: the subjects, then the roles, then the subjects once more where something was gained. What
 * is the same before and after the roles was so together, and with them. What is not the same stays unread.
 */
export class HintBatch {
  private made = 0;
  private readonly options: ListOptions;
  private readonly calls: SubjectCalls;
  private readonly subjects: HintedSubjects;

  constructor(
    private readonly gateways: GenesysGateways,
    private readonly index: AccessIndex,
    signal: AbortSignal,
  ) {
    const count = () => void this.made++;
    this.options = { signal, onPage: count };
    this.calls = new SubjectCalls(gateways, index, this.options, (answer) => answer.finally(count));
    this.subjects = new HintedSubjects(gateways, index, this.calls, this.options, MAX_CONCURRENT);
  }

  async read(hints: readonly Hint[]): Promise<HintReading> {
    const subjects = await this.subjects.of(hints);
    const roleIds = await this.rolesOf(hints);
    const first = await this.calls.wholeGroups(await this.refreshedOf(subjects, hints));
    const gained = gainedRoles(this.index, first);
    const now = await this.rolesNow(new Set([...roleIds, ...gained]));
    const wider = [...roleIds].filter((id) => isWider(this.index.roles.get(id), now.get(id)));
    const proof = await this.proven(wider, first, now);
    const second = await this.again(first, proof.widened);
    const stable = stableSubjects(first, second);
    const refreshedSubjects = first.filter((refreshed) => stable.has(subjectKey(refreshed)));
    const known = rolesInBoth(this.index, new Set([...roleIds, ...gained]), [...now.values()]);
    // What a role includes that was not known before is not given to holders that are not proven.
    const isUnproven = (id: string) =>
      wider.includes(id) && !proof.roles.has(id) && !this.index.roles.has(id);
    const rolesRead = known
      .filter(({ id }) => !isUnproven(id))
      .map((role) => proof.roles.get(role.id) ?? role);
    const unstable = first.filter((refreshed) => !stable.has(subjectKey(refreshed)));
    return {
      refreshedSubjects,
      roles: differingRoles(this.index, rolesRead),
      rolesInBoth: rolesRead,
      gainedRoleIds: gained,
      widened: new Set(proof.roles.keys()),
      ...(await this.parts(hints, refreshedSubjects)),
      unread: distinctHints([...unstable.map(hintOf), ...proof.unread]),
      contradicted: proof.contradicted,
      needsFullReading: this.needsFullReading(hints) || proof.contradicted.some(isWhole),
      calls: this.made,
    };
  }

  private needsFullReading(hints: readonly Hint[]): boolean {
    return hints.some(
      (hint) =>
        isWhole(hint) ||
        (hint.kind === 'subject' &&
          (['trustee_user', 'trustee_group'] as const).some((type) => this.index.subject(type, hint.id))),
    );
  }

  private async rolesOf(hints: readonly Hint[]): Promise<Set<string>> {
    const ids = new Set(hints.filter(({ kind }) => kind === 'role').map(({ id }) => id));
    if (!hints.some(({ kind }) => kind === 'roles')) return ids;
    const { items } = await this.gateways.roles.list(this.options);
    const listed = new Map(items.map((role) => [role.id, role]));
    for (const role of differingRoles(this.index, items)) ids.add(role.id);
    for (const id of this.index.roles.keys()) if (!listed.has(id)) ids.add(id);
    return ids;
  }

  /** Groups before users. Each group once, however many users concern it. */
  private async refreshedOf(subjects: HintedIds, hints: readonly Hint[]): Promise<RefreshedSubject[]> {
    const users = await mapBounded([...subjects.user], MAX_CONCURRENT, (id) =>
      this.hintedUser(id, subjects, hints),
    );
    const concerned = new Set(users.flatMap(({ concerned }) => concerned));
    const groups = await mapBounded([...new Set([...subjects.group, ...concerned])], MAX_CONCURRENT, (id) =>
      this.isNamedAlone(id, 'group', subjects, hints)
        ? this.calls.groupByPeople(id)
        : this.calls.group(id, subjects.group.has(id)),
    );
    const clients = await mapBounded([...subjects.oauth_client], MAX_CONCURRENT, (id) =>
      this.calls.client(id),
    );
    return [...groups, ...clients, ...users.map(({ refreshed }) => refreshed)];
  }

  private hintedUser(id: string, subjects: HintedIds, hints: readonly Hint[]) {
    if (this.isNamedAlone(id, 'subject', subjects, hints)) return this.calls.userByGrants(id);
    if (this.isNamedAlone(id, 'user', subjects, hints)) return this.calls.userByAttributes(id);
    return this.calls.userAlone(id);
  }

  /** Whether hints of this kind alone name it, and nothing else: of several subjects, each may say who is in a group. */
  private isNamedAlone(
    id: string,
    as: Hint['kind'],
    { user, group, oauth_client: client }: HintedIds,
    hints: readonly Hint[],
  ): boolean {
    const kinds = hints.filter((hint) => hint.id === id).map(({ kind }) => kind);
    const isAlone = user.size + group.size + client.size === 1;
    return isAlone && kinds.length > 0 && kinds.every((kind) => kind === as);
  }

  private async rolesNow(ids: ReadonlySet<string>): Promise<Map<string, Role>> {
    const sendable = [...ids].filter(isSendable);
    if (sendable.length === 0) return new Map();
    const roles =
      sendable.length === 1
        ? await this.calls.rolesNow(new Set(sendable))
        : await this.gateways.roles.some(sendable, this.options);
    return new Map(roles.map((role) => [role.id, role]));
  }

  /** The roles that include more, as they were before and after their holders were proven. */
  private async proven(
    wider: readonly string[],
    refreshedSubjects: readonly RefreshedSubject[],
    now: Map<string, Role>,
  ) {
    if (wider.length === 0)
      return { roles: new Map<string, Role>(), widened: new Set<string>(), unread: [], contradicted: [] };
    const covered = new Set(refreshedSubjects.map(subjectKey));
    const isCovered = (type: string, id: string) => covered.has(subjectKey({ type, id }));
    const proof = new HolderProof(this.gateways, this.calls, this.index, this.options, isCovered);
    const contradictions = await proof.contradictions(wider);
    const after = await this.rolesNow(new Set(wider));
    const roles = new Map<string, Role>();
    for (const id of wider) {
      const [one, other] = [now.get(id), after.get(id)];
      if (one === undefined || other === undefined || contradictions.get(id)?.length !== 0) continue;
      roles.set(id, roleInBoth(one, other));
    }
    const unproven = wider.filter((id) => !roles.has(id) || !sameContent(roles.get(id), after.get(id)));
    return {
      roles,
      widened: new Set(wider),
      unread: unproven.map((id): Hint => ({ kind: 'role', id })),
      contradicted: distinctHints([...contradictions.values()].flat()),
    };
  }

  /** Reads once more who gained something, and the groups of which it may come. */
  private async again(
    first: readonly RefreshedSubject[],
    widened: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, RefreshedSubject>> {
    const groups = first.filter((refreshed): refreshed is RefreshedGroup => refreshed.type === 'group');
    const gains = (refreshed: RefreshedSubject) =>
      widened.size > 0 ||
      gainedRoles(this.index, [...groups.filter((group) => group !== refreshed), refreshed]).size > 0;
    const anyGain = first.some(gains);
    const asked = first.filter((refreshed) => gains(refreshed) || (anyGain && refreshed.type === 'group'));
    const read = await mapBounded(asked, MAX_CONCURRENT, (refreshed) => this.refreshedAgain(refreshed));
    return new Map([...first, ...read].map((refreshed) => [subjectKey(refreshed), refreshed]));
  }

  private async refreshedAgain(refreshed: RefreshedSubject): Promise<RefreshedSubject> {
    switch (refreshed.type) {
      case 'user':
        return (await this.calls.userAlone(refreshed.id)).refreshed;
      case 'group':
        return this.calls.group(refreshed.id, refreshed.memberIds !== undefined);
      case 'oauth_client':
        return this.calls.client(refreshed.id);
    }
  }

  private async parts(hints: readonly Hint[], refreshedSubjects: readonly RefreshedSubject[]) {
    const isUnknown = ({ divisionId }: { divisionId: string }) =>
      divisionId !== ALL_DIVISIONS && !this.index.divisions.has(divisionId);
    const wants = (kind: Hint['kind']) => hints.some((hint) => hint.kind === kind);
    const hasNew = wants('divisions') || refreshedSubjects.some(({ grants }) => grants.some(isUnknown));
    const divisions = hasNew ? (await this.gateways.divisions.list(this.options)).items : undefined;
    const accessPolicies = wants('access_policies') ? await this.policies() : undefined;
    return { ...(divisions && { divisions }), ...(accessPolicies && { accessPolicies }) };
  }

  /** A full reading reports that they cannot be seen. */
  private async policies(): Promise<readonly AccessPolicy[] | undefined> {
    try {
      return (await this.gateways.accessPolicies.list(this.options)).items;
    } catch (error) {
      if (error instanceof GenesysForbiddenError) return undefined;
      throw error;
    }
  }
}

function hintOf({ type, id }: RefreshedSubject): Hint {
  return { kind: type, id };
}

function isWhole({ kind, id }: Hint): boolean {
  return kind === 'organization' && id === WHOLE;
}
