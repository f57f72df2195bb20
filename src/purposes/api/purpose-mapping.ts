import type { PurposeContent, PurposeVersion, StoredPurpose, Transfer } from '../purpose';
import type { RequestedPurpose } from '../purposes.service';
import type { PurposePage, PurposeQuery } from '../store/purpose-store';
import type { ListPurposesQuery } from './purpose.query';
import type { PurposeContentDto, PurposeDto, PurposePageDto, PurposeVersionDto } from './purpose-view.dto';
import type { TransferDto, WritePurposeDto } from './purpose-write.dto';

/** Field by field, without empty members: null, and lists without items. */
export function toRequestedPurpose(dto: WritePurposeDto): RequestedPurpose {
  return withoutEmpty({
    name: dto.name,
    description: dto.description ?? '',
    dataCategories: [...dto.dataCategories],
    status: dto.status,
    legalBasis: dto.legalBasis,
    specialCategoryCondition: dto.specialCategoryCondition,
    owner: dto.owner,
    dataSubjects: dto.dataSubjects && [...dto.dataSubjects],
    recipients: dto.recipients && [...dto.recipients],
    servingRoleIds: dto.servingRoleIds && [...dto.servingRoleIds],
    transfers: dto.transfers?.map(toTransfer),
    retention: dto.retention,
    retentionPolicyIds: dto.retentionPolicyIds && [...dto.retentionPolicyIds],
    securityMeasures: dto.securityMeasures,
    reviewDate: dto.reviewDate,
    successorId: dto.successorId,
  });
}

function toTransfer({ country, recipient, safeguard }: TransferDto): Transfer {
  return withoutEmpty({ country, recipient, safeguard });
}

function withoutEmpty<T extends object>(value: T): T {
  const isEmpty = (member: unknown) =>
    member === undefined || member === null || (Array.isArray(member) && member.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, member]) => !isEmpty(member))) as T;
}

export function toPurposeQuery({ sortOrder, ...query }: ListPurposesQuery): PurposeQuery {
  return { ...query, descending: sortOrder === 'desc' };
}

export function toPurposeDto({ id, version, content, createdAt, modifiedAt }: StoredPurpose): PurposeDto {
  return {
    id,
    ...toContentDto(content),
    createdDate: createdAt,
    lastModifiedDate: modifiedAt,
    version,
  };
}

export function toPurposePageDto(
  { purposes, totalCount }: PurposePage,
  { pageSize, pageNumber }: Pick<ListPurposesQuery, 'pageSize' | 'pageNumber'>,
): PurposePageDto {
  const totalPages = Math.ceil(totalCount / pageSize);
  return {
    purposes: purposes.map(toPurposeDto),
    pagination: { pageSize, pageNumber, totalPages, totalCount },
  };
}

export function toPurposeVersionDto(kept: PurposeVersion): PurposeVersionDto {
  return {
    version: kept.version,
    content: kept.content === null ? undefined : toContentDto(kept.content),
    changedDate: kept.changedAt,
    changedBy: { type: kept.changedBy.type, id: kept.changedBy.id },
  };
}

function toContentDto(content: PurposeContent): PurposeContentDto {
  return {
    name: content.name,
    description: content.description,
    dataCategories: [...content.dataCategories],
    status: content.status,
    legalBasis: content.legalBasis,
    specialCategoryCondition: content.specialCategoryCondition,
    owner: content.owner,
    dataSubjects: content.dataSubjects && [...content.dataSubjects],
    recipients: content.recipients && [...content.recipients],
    servingRoleIds: content.servingRoleIds && [...content.servingRoleIds],
    transfers: content.transfers?.map(({ country, recipient, safeguard }) => ({
      country,
      recipient,
      safeguard,
    })),
    retention: content.retention,
    retentionPolicyIds: content.retentionPolicyIds && [...content.retentionPolicyIds],
    securityMeasures: content.securityMeasures,
    reviewDate: content.reviewDate,
    successorId: content.successorId,
  };
}
