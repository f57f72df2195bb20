import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { peopleOf } from '../../access/model/people-of';
import type { Group, SubjectType } from '../../access/model/snapshot';
import type { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { ListOptions } from '../../genesys/gateways/list-result';
import { mapBounded } from '../map-bounded';
import type { SubjectCalls } from '../refresh/subject-calls';
import { WHOLE, type Hint } from './hint';

type HolderGateways = Pick<GenesysGateways, 'users' | 'grants' | 'oauthClients' | 'trustees'>;

const MAX_CONCURRENT = 3;
/** With more of them than this share of all users, one listing of all takes fewer calls. */
const LIST_ALL_FROM = 1 / 5;

/**
 * Proves that those who are known to hold roles hold them now, so that what the roles include more counts for them: the
 * grants are listed, then states and members are read, then the grants are listed again. `covered` are subjects that are
 * read individually anyway.
 */
export class HolderProof {
  constructor(
    private readonly gateways: HolderGateways,
    private readonly calls: SubjectCalls,
    private readonly index: AccessIndex,
    private readonly options: ListOptions,
    private readonly covered: (type: SubjectType, id: string) => boolean,
  ) {}

  /** The subjects of which what is known is not so, by role. Empty lists prove the rest. */
  async contradictions(roleIds: readonly string[]): Promise<Map<string, Hint[]>> {
    const holders = new Map(roleIds.map((id) => [id, this.holdersOf(id)]));
    const held = roleIds.filter((id) => holders.get(id)?.length !== 0);
    const before = await this.listed(held);
    const changed = await this.changed([...new Set([...holders.values()].flat())]);
    const after = await this.listed(held);
    return new Map(
      roleIds.map((roleId) => {
        const isHeld = (of: Map<string, Set<string>>, key: string) => of.get(roleId)?.has(key) === true;
        const lost = (holders.get(roleId) ?? []).filter((subject) =>
          subject.grants.some((grant) => {
            if (grant.roleId !== roleId) return false;
            const key = keyOf(subject.type, subject.id, grant.divisionId);
            return !isHeld(before, key) || !isHeld(after, key);
          }),
        );
        const others = (holders.get(roleId) ?? []).filter((subject) => changed.has(subject));
        return [roleId, [...new Set([...lost, ...others])].flatMap(hintsOf)];
      }),
    );
  }

  /** Those who are known to hold the role directly, and for whom more would count through it. */
  private holdersOf(roleId: string): IndexedSubject[] {
    const ranks = new Set([...this.index.postings.of(roleId).values()].flat());
    return [...ranks].flatMap((rank) => {
      const subject = this.index.subjects[rank];
      if (subject === undefined || this.covered(subject.type, subject.id)) return [];
      return subject.grants.some((grant) => grant.roleId === roleId) ? [subject] : [];
    });
  }

  private async listed(roleIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const listings = await mapBounded(roleIds, MAX_CONCURRENT, (id) =>
      this.gateways.grants.ofRole(id, this.options),
    );
    return new Map(
      listings.map(({ items }, i) => [
        roleIds[i] as string,
        new Set(
          items.map(({ subjectType, subjectId, divisionId }) => keyOf(subjectType, subjectId, divisionId)),
        ),
      ]),
    );
  }

  /** Those who are not what they are known to be: less active, or a group with fewer people. */
  private async changed(subjects: readonly IndexedSubject[]): Promise<Set<IndexedSubject>> {
    const of = (...types: SubjectType[]) =>
      subjects.filter(({ type, state }) => types.includes(type) && state === 'active');
    const [users, groups, clients, trustees] = await Promise.all([
      this.changedUsers(of('user')),
      this.filtered(of('group'), (group) => this.isSmaller(group)),
      this.filtered(
        of('oauth_client'),
        async ({ id }) => (await this.calls.client(id)).client?.state !== 'active',
      ),
      this.changedTrustees(of('trustee_user', 'trustee_group')),
    ]);
    return new Set([...users, ...groups, ...clients, ...trustees]);
  }

  private async changedUsers(users: readonly IndexedSubject[]): Promise<IndexedSubject[]> {
    if (users.length === 0) return [];
    const ids = users.map(({ id }) => id);
    const all = users.length > this.index.snapshot.users.length * LIST_ALL_FROM;
    const now = all
      ? (await this.gateways.users.list(this.options)).items
      : await this.gateways.users.some(ids, this.options);
    const active = new Set(now.filter(({ state }) => state === 'active').map(({ id }) => id));
    return users.filter(({ id }) => !active.has(id));
  }

  /** Attributes, members, attributes: the members were in it while it passed its roles on. */
  private async isSmaller({ id, entity }: IndexedSubject): Promise<boolean> {
    if (entity === undefined || !this.index.passesRoles(id)) return false;
    const first = await this.calls.group(id, true);
    const { group } = await this.calls.group(id, false);
    const passes = [first.group, group].every((one) => one?.state === 'active' && one.rolesEnabled);
    if (!passes || first.group === undefined) return true;
    const now = peopleOf({ ...first.group, memberIds: first.memberIds ?? [] });
    const counting = [...peopleOf(entity as Group)].filter(
      (userId) => this.index.subject('user', userId)?.state === 'active' && !this.covered('user', userId),
    );
    return counting.some((userId) => !now.has(userId));
  }

  private async changedTrustees(trustees: readonly IndexedSubject[]): Promise<IndexedSubject[]> {
    if (trustees.length === 0) return [];
    const { items } = await this.gateways.trustees.list(this.options);
    const now = new Set(items.map(({ type, id }) => keyOf(type, id)));
    return trustees.filter(({ type, id }) => !now.has(keyOf(type, id)));
  }

  private async filtered(
    subjects: readonly IndexedSubject[],
    isChanged: (subject: IndexedSubject) => Promise<boolean>,
  ): Promise<IndexedSubject[]> {
    const flags = await mapBounded(subjects, MAX_CONCURRENT, isChanged);
    return subjects.filter((_, i) => flags[i]);
  }
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}

/** Of users and groups, grants as well as attributes. */
function hintsOf({ type, id }: IndexedSubject): Hint[] {
  if (type === 'user' || type === 'group')
    return [
      { kind: type, id },
      { kind: 'subject', id },
    ];
  return type === 'oauth_client' ? [{ kind: type, id }] : [{ kind: 'organization', id: WHOLE }];
}
