import type { Claim, ClaimKind } from '../../access/assertions/claim';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import { isPermissionPattern } from '../../access/conflicts/permission-pattern';
import { type ErrorDetail, InvalidRequestError } from '../../common/errors';
import type { ClaimDto } from './claim.dto';

const specific = [
  'permissions',
  'divisionId',
  'groupIds',
  'exceptSubjects',
  'role',
  'subject',
  'licenseId',
  'limit',
] as const;
type Member = (typeof specific)[number];

/** Members of each kind: whether they are required. */
export const claimMembers = {
  only_group_holds: { permissions: true, divisionId: false, groupIds: true, exceptSubjects: false },
  role_grants_nothing_of: { permissions: true, role: true },
  subject_may_not: { permissions: true, divisionId: false, subject: true },
  subject_may: { permissions: true, divisionId: false, subject: true },
  at_most_holders: { permissions: true, divisionId: false, limit: true },
  no_drift: { permissions: true },
  at_most_need_license: { divisionId: false, licenseId: true, limit: true },
} satisfies Record<ClaimKind, Partial<Record<Member, boolean>>>;

/**
 * The claim in a body that has passed its validation, at `pointer`. Throws InvalidRequestError (400), which names each
 * fault.
 */
export function readClaim(dto: ClaimDto, pointer: string): Claim {
  const faults = [...memberFaults(dto), ...twinFaults(dto), ...textFaults(dto)];
  if (faults.length > 0)
    throw new InvalidRequestError(faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer })));
  const permissions = [...(dto.permissions ?? [])];
  const where = { permissions, ...(dto.divisionId !== undefined && { divisionId: dto.divisionId }) };
  const { kind } = dto;
  switch (kind) {
    case 'only_group_holds': {
      const exceptSubjects = (dto.exceptSubjects ?? []).map(({ type, id }) => ({ type, id }));
      return { kind, ...where, groupIds: [...dto.groupIds!], exceptSubjects };
    }
    case 'role_grants_nothing_of': {
      const { id, name } = dto.role!;
      return { kind, permissions, role: id ? { id } : { name: name! } };
    }
    case 'subject_may_not':
    case 'subject_may': {
      const { type, id } = dto.subject!;
      return { kind, ...where, subject: { type, id } };
    }
    case 'no_drift':
      return { kind, permissions };
    case 'at_most_holders':
      return { kind, ...where, limit: dto.limit! };
    case 'at_most_need_license': {
      const { licenseId, limit, divisionId } = dto;
      return {
        kind,
        licenseId: licenseId!,
        limit: limit!,
        ...(divisionId !== undefined && { divisionId }),
      };
    }
  }
}

function* memberFaults(dto: ClaimDto): Generator<ErrorDetail> {
  const own: Partial<Record<Member, boolean>> = claimMembers[dto.kind];
  for (const member of specific) {
    const given = dto[member] !== undefined;
    if (own[member] === undefined && given)
      yield { pointer: `/${member}`, detail: `cannot be combined with ${dto.kind}` };
    if (own[member] === true && !given)
      yield { pointer: `/${member}`, detail: `is required with ${dto.kind}` };
  }
}

function* twinFaults({
  permissions = [],
  groupIds = [],
  exceptSubjects = [],
}: ClaimDto): Generator<ErrorDetail> {
  for (const [member, list] of Object.entries({ permissions, groupIds, exceptSubjects })) {
    if (new Set(list.map((item) => JSON.stringify(item))).size < list.length)
      yield { pointer: `/${member}`, detail: 'must not contain duplicates' };
  }
}

function* textFaults({ kind, permissions = [], role, divisionId }: ClaimDto): Generator<ErrorDetail> {
  for (const [i, pattern] of permissions.entries()) {
    if (isPermissionPattern(pattern)) continue;
    const detail = 'must be domain:entity:action, where parts may be *, or a flat name such as admin';
    yield { pointer: `/permissions/${i}`, detail };
  }
  if (kind === 'at_most_need_license' && divisionId === ALL_DIVISIONS)
    yield { pointer: '/divisionId', detail: 'must be the id of a division, as users are in one' };
  if (role && !role.id === !role.name) yield { pointer: '/role', detail: 'must have either an id or a name' };
}
