import type { AccessIndex, Holding } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import { countPermissions } from '../../access-index/questions/effective-permissions';
import type { SubjectType } from '../../access-model/snapshot';
import { Breather } from '../../common/breather';
import type { Consistency, SubjectReference } from '../../sync/consistency';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import type { PublishedSnapshot } from '../../sync/snapshot-store';
import { listPage, type TokenPage } from '../listing/list-page';
import type { ListPage } from '../listing/sorted-list';
import type { NameOf, Reference } from '../naming/reference';
import type { ReferenceNames } from '../naming/reference-names';
import { UnknownEntityError } from '../unknown-entity-error';
import { effectiveRoles, type EffectiveRole } from './effective-roles';
import type { ListGrantsQuery } from './grants.query';
import { isDirect, referencesOf, sortedHoldings } from './subject-holdings';

/** Most grants, and most roles, that come with a subject; the rest is in its list of grants. */
export const MOST_SHOWN = 500;

export interface SubjectDetails {
  readonly published: PublishedSnapshot;
  readonly subject: IndexedSubject;
  /** Whether what it holds counts: it is active, and a group passes its roles on. */
  readonly effective: boolean;
  readonly direct: ListPage<Holding>;
  readonly inherited: ListPage<Holding>;
  readonly roles: readonly EffectiveRole[];
  readonly permissionCount: number;
  readonly nameOf: NameOf;
}

export interface HoldingPage extends TokenPage<Holding> {
  readonly published: PublishedSnapshot;
  readonly nameOf: NameOf;
}

/** Tells everything about one subject. Throws UnknownEntityError for one that the revision does not have. */
export class SubjectReader {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
  ) {}

  async details(reference: SubjectReference, consistency: Consistency): Promise<SubjectDetails> {
    const { published, index, subject } = await this.find(reference, consistency);
    const breather = new Breather();
    const holdings = await sortedHoldings(index, subject, breather);
    const direct = await holdings.page({ size: MOST_SHOWN, matches: isDirect }, breather);
    const inherited = await holdings.page({ size: MOST_SHOWN, matches: (one) => !isDirect(one) }, breather);
    return {
      published,
      subject,
      effective: isEffective(index, subject),
      direct,
      inherited,
      roles: effectiveRoles(index, subject),
      permissionCount: countPermissions(index, subject),
      nameOf: await this.names.of(index, references(subject, [...direct.items, ...inherited.items])),
    };
  }

  /** A page of what the subject holds. */
  async grants(reference: SubjectReference, query: ListGrantsQuery): Promise<HoldingPage> {
    const { published, index, subject } = await this.find(reference, consistencyOf(query));
    const holdings = await sortedHoldings(index, subject, new Breather());
    const { via, pageSize, pageToken } = query;
    const matches = via === undefined ? undefined : (one: Holding) => isDirect(one) === (via === 'direct');
    const request = { name: 'grants', filter: { ...reference, via }, matches, pageSize, pageToken };
    const page = await listPage(holdings, request);
    return { published, ...page, nameOf: await this.names.of(index, page.items.flatMap(referencesOf)) };
  }

  private async find(reference: SubjectReference, consistency: Consistency) {
    const { published, index } = await this.revisions.indexedAt(consistency, reference);
    const subject = index.subject(reference.type, reference.id);
    if (subject === undefined)
      throw new UnknownEntityError(WORDS[reference.type], index.revision, reference.id);
    return { published, index, subject };
  }
}

const WORDS: Readonly<Record<SubjectType, string>> = {
  user: 'user',
  group: 'group',
  oauth_client: 'OAuth client',
  trustee_user: 'user of another organisation',
  trustee_group: 'group of another organisation',
};

function isEffective(index: AccessIndex, { type, id, state }: IndexedSubject): boolean {
  return state === 'active' && (type !== 'group' || index.passesRoles(id));
}

function references({ entity, groupIds }: IndexedSubject, holdings: readonly Holding[]): Reference[] {
  const home = entity && 'divisionId' in entity ? entity.divisionId : undefined;
  return [
    ...(home === undefined ? [] : [{ kind: 'division' as const, id: home }]),
    ...groupIds.map((id) => ({ kind: 'group' as const, id })),
    ...holdings.flatMap(referencesOf),
  ];
}
