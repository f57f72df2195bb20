import type { ConstraintKind, RoleReference, RuleConstraint } from '../../access/conflicts/conflict-rule';
import { isPermissionPattern } from '../../access/conflicts/permission-pattern';
import { type ErrorDetail, InvalidRequestError } from '../../common/errors';
import type { RoleReferenceDto } from '../../definitions/definition.dto';
import type { RuleConstraintDto } from './rule.dto';

const POINTER = '/body/constraint';

/** Members of each kind in addition to the common ones, with the minimum number of items of a list. */
export const constraintMembers = {
  roles_exclude: { roles: 2 },
  role_requires: { role: 1, requires: 1 },
  permissions_exclude: { first: 1, second: 1 },
  permissions_n_of_m: { permissions: 2, count: 1 },
} satisfies Record<ConstraintKind, Partial<Record<keyof RuleConstraintDto, number>>>;
const specific = ['roles', 'role', 'requires', 'first', 'second', 'permissions', 'count'] as const;

/** The constraint in a body that has passed its validation. Throws InvalidRequestError (400), which names each fault. */
export function readConstraint(dto: RuleConstraintDto): RuleConstraint {
  const faults = [...memberFaults(dto), ...referenceFaults(dto), ...patternFaults(dto)];
  if (faults.length > 0) throw new InvalidRequestError(faults);
  const { sameDivision } = dto;
  switch (dto.kind) {
    case 'roles_exclude':
      return { kind: dto.kind, roles: dto.roles!.map(referenceOf), sameDivision };
    case 'role_requires':
      return {
        kind: dto.kind,
        role: referenceOf(dto.role!),
        requires: dto.requires!.map(referenceOf),
        sameDivision,
      };
    case 'permissions_exclude':
      return { kind: dto.kind, first: [...dto.first!], second: [...dto.second!], sameDivision };
    case 'permissions_n_of_m':
      return { kind: dto.kind, permissions: [...dto.permissions!], count: dto.count!, sameDivision };
  }
}

function* memberFaults(dto: RuleConstraintDto): Generator<ErrorDetail> {
  const own: Partial<Record<keyof RuleConstraintDto, number>> = constraintMembers[dto.kind];
  for (const member of specific) {
    const pointer = `${POINTER}/${member}`;
    const value = dto[member];
    const fewest = own[member];
    if (fewest === undefined && value !== undefined)
      yield { pointer, detail: `cannot be combined with ${dto.kind}` };
    if (fewest === undefined) continue;
    if (value === undefined) yield { pointer, detail: `is required with ${dto.kind}` };
    if (Array.isArray(value) && value.length < fewest)
      yield { pointer, detail: `must hold at least ${fewest}` };
    if (Array.isArray(value) && hasTwins(value)) yield { pointer, detail: 'must not contain duplicates' };
  }
  if (dto.count !== undefined && dto.count > (dto.permissions?.length ?? Infinity)) {
    yield { pointer: `${POINTER}/count`, detail: 'must not be more than there are permissions' };
  }
}

function hasTwins(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item))).size < items.length;
}

function* referenceFaults({ roles = [], role, requires = [] }: RuleConstraintDto): Generator<ErrorDetail> {
  const detail = 'must have either an id or a name';
  const isFaulty = ({ id, name }: RoleReferenceDto) => !id === !name;
  if (role && isFaulty(role)) yield { pointer: `${POINTER}/role`, detail };
  for (const [member, list] of Object.entries({ roles, requires })) {
    for (const [i, one] of list.entries())
      if (isFaulty(one)) yield { pointer: `${POINTER}/${member}/${i}`, detail };
  }
}

function* patternFaults({
  first = [],
  second = [],
  permissions = [],
}: RuleConstraintDto): Generator<ErrorDetail> {
  const detail = 'must be domain:entity:action, where parts may be *, or a flat name such as admin';
  for (const [member, list] of Object.entries({ first, second, permissions })) {
    for (const [i, pattern] of list.entries()) {
      if (!isPermissionPattern(pattern)) yield { pointer: `${POINTER}/${member}/${i}`, detail };
    }
  }
}

function referenceOf({ id, name }: RoleReferenceDto): RoleReference {
  return id ? { id } : { name: name! };
}
