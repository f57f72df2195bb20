import { Injectable } from '@nestjs/common';
import type { AccessIndex, Holding } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { countPermissions } from '../../access/questions/effective-permissions';
import { subjectAt } from '../../lists/entities/subject-at';
import type { ListAnswer } from '../../lists/files/list-answer';
import { listDocument, type ListTable } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import type { NameLookup } from '../../lists/naming/reference';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { listPage } from '../../lists/paging/list-page';
import type { ListPage } from '../../lists/paging/sorted-list';
import { Yielder } from '../../common/yielder';
import type { TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { Consistency, SubjectReference } from '../../revisions/current/consistency';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import { effectiveRoles, type EffectiveRole } from './effective-roles';
import type { HeldGrantPageDto } from './grants.dto';
import type { ListGrantsQuery } from './grants.query';
import { isDirect, sortedHoldings, toGrantDto, heldRoleOf } from './subject-holdings';
import { heldRoleCells, heldRoleColumns } from '../../lists/files/held-role-columns';

/** Maximum number of grants, and of roles, that come with a subject; the rest is in its list of grants. */
export const MAX_SHOWN = 500;

export interface SubjectDetails {
  readonly published: PublishedSnapshot;
  readonly subject: IndexedSubject;
  /** Whether what it holds counts: it is active, and a group passes its roles on. */
  readonly effective: boolean;
  readonly direct: ListPage<Holding>;
  readonly inherited: ListPage<Holding>;
  readonly roles: readonly EffectiveRole[];
  readonly permissionCount: number;
  readonly nameOf: NameLookup;
}

/** Returns everything about one subject. Throws UnknownEntityError for one that the revision does not have. */
@Injectable()
export class SubjectReader {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
  ) {}

  async details<Dto>(
    reference: SubjectReference,
    consistency: Consistency,
    toDto: (details: SubjectDetails) => Dto,
  ): Promise<Dto> {
    const { published, index } = await this.revisions.indexedAt(consistency, reference);
    const subject = subjectAt(index, reference);
    const yielder = new Yielder();
    const holdings = await sortedHoldings(index, subject, yielder);
    const direct = await holdings.page({ size: MAX_SHOWN, matches: isDirect }, yielder);
    const inherited = await holdings.page({ size: MAX_SHOWN, matches: (one) => !isDirect(one) }, yielder);
    const details = {
      published,
      subject,
      effective: isEffective(index, subject),
      direct,
      inherited,
      roles: effectiveRoles(index, subject),
      permissionCount: countPermissions(index, subject),
    };
    return this.names.with(index, (nameOf) => toDto({ ...details, nameOf }));
  }

  /** What the subject holds. */
  grants(reference: SubjectReference, query: ListGrantsQuery): ListAnswer<HeldGrantPageDto> {
    return {
      page: () => this.grantPage(reference, query),
      document: () => this.grantDocument(reference, query),
    };
  }

  private async grantPage(reference: SubjectReference, query: ListGrantsQuery): Promise<HeldGrantPageDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query), reference);
    const holdings = await sortedHoldings(index, subjectAt(index, reference), new Yielder());
    const { via, pageSize, pageToken } = query;
    const filter = { ...reference, via };
    const request = { name: 'grants', filter, matches: testOf(query), pageSize, pageToken };
    const { items, ...page } = await listPage(holdings, request);
    const grants = await this.names.with(index, (nameOf) =>
      items.map((holding) => toGrantDto(holding, nameOf)),
    );
    return { grants, ...page, ...answeredFrom(published) };
  }

  private async grantDocument(reference: SubjectReference, query: ListGrantsQuery): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query), reference);
    const subject = subjectAt(index, reference);
    const holdings = await sortedHoldings(index, subject, new Yielder());
    const { type, id, name, state } = subject;
    const about = { subjectType: type, subjectId: id, subjectName: name, subjectState: state };
    const facts = revisionFacts(published, { ...about, via: query.via });
    const items = holdings.all({ matches: testOf(query) }, new Yielder());
    return listDocument(grantTable, { file: 'grants', facts, index, items }, this.names);
  }
}

function testOf({ via }: ListGrantsQuery): ((holding: Holding) => boolean) | undefined {
  return via && ((holding) => isDirect(holding) === (via === 'direct'));
}

function isEffective(index: AccessIndex, { type, id, state }: IndexedSubject): boolean {
  return state === 'active' && (type !== 'group' || index.passesRoles(id));
}

/** What a subject holds: a row for each grant. */
const grantTable: ListTable<Holding> = {
  key: 'grants',
  title: 'Grants',
  columns: heldRoleColumns,
  rows: (holding, nameOf) => [heldRoleCells(heldRoleOf(holding), nameOf)],
};
