import type { HeldRoleDto } from './held-role.dto';
import type { NameLookup } from './reference';

/** A role in a division, and the group through which it is held; none when it is held directly. */
export interface HeldRole {
  readonly roleId: string;
  readonly divisionId: string;
  readonly groupId?: string | undefined;
}

export function toHeldRoleDto({ roleId, divisionId, groupId }: HeldRole, nameOf: NameLookup): HeldRoleDto {
  return {
    role: nameOf('role', roleId),
    division: nameOf('division', divisionId),
    group: groupId === undefined ? undefined : nameOf('group', groupId),
  };
}
