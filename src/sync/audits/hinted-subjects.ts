import type { AccessIndex } from '../../access/index/access-index';
import type { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { ListOptions } from '../../genesys/gateways/list-result';
import { mapBounded } from '../map-bounded';
import { isSendable, type SubjectCalls } from '../refresh/subject-calls';
import type { Hint } from './hint';

/** Ids by the type of the subject. */
export interface HintedIds {
  readonly user: Set<string>;
  readonly group: Set<string>;
  readonly oauth_client: Set<string>;
}

/** Finds which subjects hints name: some give an id without its type, some a role whose holders changed. */
export class HintedSubjects {
  constructor(
    private readonly gateways: GenesysGateways,
    private readonly index: AccessIndex,
    private readonly calls: SubjectCalls,
    private readonly options: ListOptions,
    private readonly maxConcurrent: number,
  ) {}

  async of(hints: readonly Hint[]): Promise<HintedIds> {
    const subjects: HintedIds = { user: new Set(), group: new Set(), oauth_client: new Set() };
    const holders = await mapBounded(
      hints.filter(({ kind }) => kind === 'role_holders'),
      this.maxConcurrent,
      ({ id }) => this.changedHolders(id),
    );
    const named = [...hints, ...holders.flat()].filter(({ id }) => isSendable(id));
    await mapBounded(named, this.maxConcurrent, async ({ kind, id }) => {
      const type = kind === 'subject' ? await this.typeOf(id) : kind;
      if (type === 'user' || type === 'group' || type === 'oauth_client') subjects[type].add(id);
    });
    return subjects;
  }

  /** Those who hold a role in one of two: in what is known, and now. */
  private async changedHolders(roleId: string): Promise<Hint[]> {
    const { items } = await this.gateways.grants.ofRole(roleId, this.options);
    const keyOf = (id: string, divisionId: string) => JSON.stringify([id, divisionId]);
    const now = new Map(items.map(({ subjectId, divisionId }) => [keyOf(subjectId, divisionId), subjectId]));
    for (const ranks of this.index.postings.of(roleId).values())
      for (const rank of ranks)
        for (const grant of this.index.subjects[rank]?.grants ?? []) {
          if (grant.roleId !== roleId) continue;
          const key = keyOf(grant.subjectId, grant.divisionId);
          if (now.has(key)) now.delete(key);
          else now.set(key, grant.subjectId);
        }
    return [...new Set(now.values())].map((id) => ({ kind: 'subject', id }));
  }

  /** What an id is of that an event gives without its kind. */
  private async typeOf(id: string): Promise<'user' | 'group' | 'oauth_client' | undefined> {
    const types = ['user', 'group', 'oauth_client'] as const;
    const known = types.find((type) => this.index.subject(type, id) !== undefined);
    if (known !== undefined) return known;
    if ((await this.gateways.users.some([id], this.options)).length > 0) return 'user';
    if ((await this.calls.group(id, false)).group !== undefined) return 'group';
    return (await this.calls.client(id)).client === undefined ? undefined : 'oauth_client';
  }
}
