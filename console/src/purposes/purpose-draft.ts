import type { Schemas } from '../api/client';

type Purpose = Schemas['PurposeDto'];
type WritePurpose = Schemas['WritePurposeDto'];
type Status = Schemas['PurposeStatus'];

/** A transfer as it is typed. */
export interface TransferDraft {
  readonly country: string;
  readonly recipient: string;
  readonly safeguard: Schemas['Safeguard'] | '';
}

/** A purpose as it is typed: lists of texts have one line each, and nothing is an empty text. */
export interface PurposeDraft {
  readonly name: string;
  readonly description: string;
  readonly status: Status;
  readonly dataCategories: readonly string[];
  readonly owner: string;
  readonly legalBasis: Schemas['LegalBasis'] | '';
  readonly specialCategoryCondition: Schemas['SpecialCategoryCondition'] | '';
  readonly dataSubjects: string;
  readonly recipients: string;
  readonly transfers: readonly TransferDraft[];
  readonly retention: string;
  readonly retentionPolicyIds: string;
  readonly securityMeasures: string;
  readonly servingRoleIds: readonly string[];
  readonly reviewDate: string;
  readonly successorId: string;
}

const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['draft', 'active', 'retired'],
  active: ['active', 'inactive', 'retired'],
  inactive: ['inactive', 'active', 'retired'],
  retired: ['retired'],
};
const FIRST: readonly Status[] = ['active', 'draft', 'inactive'];

/** The statuses that a purpose can have next; without one, those that a new purpose can begin with. */
export function nextStatuses(status?: Status): readonly Status[] {
  return status === undefined ? FIRST : NEXT[status];
}

/** A purpose to be typed over; without one, a new one. */
export function draftOf(purpose?: Purpose): PurposeDraft {
  return {
    name: purpose?.name ?? '',
    description: purpose?.description ?? '',
    status: purpose?.status ?? 'active',
    dataCategories: purpose?.dataCategories ?? [],
    owner: purpose?.owner ?? '',
    legalBasis: purpose?.legalBasis ?? '',
    specialCategoryCondition: purpose?.specialCategoryCondition ?? '',
    dataSubjects: inLines(purpose?.dataSubjects),
    recipients: inLines(purpose?.recipients),
    transfers: (purpose?.transfers ?? []).map(({ country, recipient = '', safeguard }): TransferDraft => ({
      country,
      recipient,
      safeguard: safeguard ?? '',
    })),
    retention: purpose?.retention ?? '',
    retentionPolicyIds: inLines(purpose?.retentionPolicyIds),
    securityMeasures: purpose?.securityMeasures ?? '',
    servingRoleIds: purpose?.servingRoleIds ?? [],
    reviewDate: purpose?.reviewDate ?? '',
    successorId: purpose?.successorId ?? '',
  };
}

/** What the service is sent: without what was left empty. */
export function writtenOf(draft: PurposeDraft): WritePurpose {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    status: draft.status,
    dataCategories: [...draft.dataCategories],
    owner: orNothing(draft.owner),
    legalBasis: draft.legalBasis || undefined,
    specialCategoryCondition: draft.specialCategoryCondition || undefined,
    dataSubjects: linesOf(draft.dataSubjects),
    recipients: linesOf(draft.recipients),
    transfers: draft.transfers.map(({ country, recipient, safeguard }) => ({
      country: country.trim().toUpperCase(),
      recipient: orNothing(recipient),
      safeguard: safeguard || undefined,
    })),
    retention: orNothing(draft.retention),
    retentionPolicyIds: linesOf(draft.retentionPolicyIds),
    securityMeasures: orNothing(draft.securityMeasures),
    servingRoleIds: [...draft.servingRoleIds],
    reviewDate: orNothing(draft.reviewDate),
    successorId: draft.status === 'retired' ? orNothing(draft.successorId) : undefined,
  };
}

function orNothing(text: string): string | undefined {
  return text.trim() || undefined;
}

function inLines(texts: readonly string[] = []): string {
  return texts.join('\n');
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}
