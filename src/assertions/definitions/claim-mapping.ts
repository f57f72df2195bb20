import type { Claim, SubjectKey } from '../../access/assertions/claim';
import type { UnresolvedItem } from '../../access/assertions/unresolved-items';
import { pointerStep } from '../../common/json-pointer';
import type { UnresolvedDto } from '../../definitions/definition.dto';
import type { ClaimViewDto, SubjectKeyViewDto } from './claim-view.dto';

/** Field by field. */
export function toClaimDto(claim: Claim): ClaimViewDto {
  const { kind } = claim;
  if (claim.kind === 'at_most_need_license') {
    const { licenseId, divisionId, limit } = claim;
    return { kind, licenseId, divisionId, limit };
  }
  const permissions = [...claim.permissions];
  switch (claim.kind) {
    case 'only_group_holds': {
      const { divisionId, groupIds, exceptSubjects } = claim;
      return {
        kind,
        permissions,
        divisionId,
        groupIds: [...groupIds],
        exceptSubjects: exceptSubjects.map(toKeyDto),
      };
    }
    case 'role_grants_nothing_of': {
      const { role } = claim;
      return { kind, permissions, role: 'id' in role ? { id: role.id } : { name: role.name } };
    }
    case 'subject_may_not':
    case 'subject_may':
      return { kind, permissions, divisionId: claim.divisionId, subject: toKeyDto(claim.subject) };
    case 'no_drift':
      return { kind, permissions };
    case 'at_most_holders':
      return { kind, permissions, divisionId: claim.divisionId, limit: claim.limit };
  }
}

function toKeyDto({ type, id }: SubjectKey): SubjectKeyViewDto {
  return { type, id };
}

export function toUnresolvedDto({ path, detail }: Pick<UnresolvedItem, 'path' | 'detail'>): UnresolvedDto {
  return { pointer: path.map((step) => pointerStep(String(step))).join(''), detail };
}
