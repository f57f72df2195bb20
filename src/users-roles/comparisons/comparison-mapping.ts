import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { RoleAccess } from '../../access/questions/compare-roles';
import type { SubjectAccess } from '../../access/questions/compare-users';
import type { MissingGrant } from '../../access/questions/missing-grants';
import type { Role } from '../../access/model/snapshot';
import type { NameLookup } from '../../lists/naming/reference';
import type { ComparedPermission } from './compared-permissions';
import type {
  ComparedRoleDto,
  ComparedRolePermissionDto,
  ComparedUserDto,
  ComparedUserPermissionDto,
  MissingGrantDto,
} from './comparisons.dto';

export function toComparedUserDto({ id, entity, state }: IndexedSubject): ComparedUserDto {
  return { id, name: entity?.name, state: state as ComparedUserDto['state'] };
}

export function toComparedRoleDto({ id, name }: Role): ComparedRoleDto {
  return { id, name };
}

export function toUserPermissionDto(
  { permission, common, variants }: ComparedPermission<SubjectAccess>,
  nameOf: NameLookup,
): ComparedUserPermissionDto {
  return {
    permission,
    common,
    variants: variants.map(({ ids, access: { everywhere, divisionIds, conditional } }) => ({
      userIds: [...ids],
      everywhere,
      divisions: divisionIds.map((id) => nameOf('division', id)),
      conditional: conditional.map(({ divisionId, conditions }) => ({
        division: nameOf('division', divisionId),
        conditions: [...conditions],
      })),
    })),
  };
}

export function toRolePermissionDto(compared: ComparedPermission<RoleAccess>): ComparedRolePermissionDto {
  const { permission, common, variants } = compared;
  return {
    permission,
    common,
    variants: variants.map(({ ids, access }) => ({ roleIds: [...ids], conditions: [...access.conditions] })),
  };
}

export function toMissingGrantDto(missing: MissingGrant, nameOf: NameLookup): MissingGrantDto {
  const { roleId, divisionId, direct, groupIds } = missing;
  return {
    role: nameOf('role', roleId),
    division: nameOf('division', divisionId),
    direct,
    groups: groupIds.map((id) => nameOf('group', id)),
  };
}
