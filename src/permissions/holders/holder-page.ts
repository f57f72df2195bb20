import type { HolderList, Holder, HolderSource } from '../../access/questions/holder-list';
import type { ReferenceNames } from '../../lists/naming/reference-names';
import { rankPage, type RequestedPage } from '../../lists/paging/rank-page';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import type { HolderPageDto, HolderDto, HolderSourceDto } from './holders.dto';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { NameLookup } from '../../lists/naming/reference';
import { toSourceDto } from '../sources/permission-source-mapping';

/** A page of a list of holders. */
export async function holderPage(
  { published, index }: IndexedRevision,
  list: HolderList,
  asked: RequestedPage,
  names: ReferenceNames,
): Promise<HolderPageDto> {
  const { items, nextPageToken } = rankPage(index, list, ({ subject }) => subject, asked);
  const holders = await names.with(index, (nameOf) => items.map((holder) => toHolderDto(holder, nameOf)));
  return {
    ...answeredFrom(published),
    total: list.total,
    effectiveTotal: list.effectiveTotal,
    holders,
    nextPageToken,
  };
}

function toHolderDto(
  { subject, effective, conditional, direct, inherited }: Holder,
  nameOf: NameLookup,
): HolderDto {
  const sources = (list: readonly HolderSource[]): HolderSourceDto[] =>
    list.map((source) => ({ permission: source.permission, ...toSourceDto(source, nameOf) }));
  return {
    subject: toSubjectDto(subject),
    effective,
    conditional,
    direct: sources(direct),
    inherited: sources(inherited),
  };
}
