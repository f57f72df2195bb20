import type { Schemas } from '../api/client';

type Claim = Schemas['ClaimViewDto'];
type Subject = Schemas['SubjectKeyViewDto'];

/** What an assertion says, as it is typed: of each kind, so that another kind can be chosen and nothing is lost. */
export interface ClaimDraft {
  readonly kind: Claim['kind'];
  readonly permissions: readonly string[];
  readonly divisionId?: string;
  readonly limit: string;
  readonly groupIds: readonly string[];
  readonly exceptSubjects: readonly Subject[];
  readonly role?: Schemas['RoleReferenceDto'];
  readonly subject?: Subject;
  readonly licenseId?: string;
}

const nothing: ClaimDraft = {
  kind: 'at_most_holders',
  permissions: [],
  limit: '3',
  groupIds: [],
  exceptSubjects: [],
};

/** What an assertion says, to be typed over; without one, nothing yet. */
export function claimDraftOf(claim?: Claim): ClaimDraft {
  if (claim === undefined) return nothing;
  const { kind } = claim;
  if (claim.kind === 'at_most_need_license') {
    const { licenseId, divisionId, limit } = claim;
    return { ...nothing, kind, licenseId, divisionId, limit: String(limit) };
  }
  const draft = { ...nothing, kind, permissions: claim.permissions };
  switch (claim.kind) {
    case 'at_most_holders':
      return { ...draft, divisionId: claim.divisionId, limit: String(claim.limit) };
    case 'only_group_holds': {
      const { divisionId, groupIds, exceptSubjects = [] } = claim;
      return { ...draft, divisionId, groupIds, exceptSubjects };
    }
    case 'role_grants_nothing_of':
      return { ...draft, role: claim.role };
    case 'subject_may':
    case 'subject_may_not':
      return { ...draft, divisionId: claim.divisionId, subject: claim.subject };
    case 'no_drift':
      return draft;
  }
}

/** What the service is sent; undefined while something is missing. */
export function claimOf(draft: ClaimDraft): Schemas['ClaimDto'] | undefined {
  const { kind, role, subject, divisionId, licenseId } = draft;
  if (kind === 'at_most_need_license')
    return licenseId === undefined || licenseId === ''
      ? undefined
      : { kind, licenseId, divisionId, limit: Number(draft.limit) };
  const permissions = [...draft.permissions];
  if (permissions.length === 0) return undefined;
  switch (kind) {
    case 'at_most_holders':
      return { kind, permissions, divisionId, limit: Number(draft.limit) };
    case 'only_group_holds': {
      const [groupIds, exceptSubjects] = [[...draft.groupIds], [...draft.exceptSubjects]];
      if (groupIds.length === 0) return undefined;
      return {
        kind,
        permissions,
        divisionId,
        groupIds,
        ...(exceptSubjects.length > 0 && { exceptSubjects }),
      };
    }
    case 'role_grants_nothing_of':
      return role && { kind, permissions, role };
    case 'subject_may':
    case 'subject_may_not':
      return subject && { kind, permissions, divisionId, subject };
    case 'no_drift':
      return { kind, permissions };
  }
}
