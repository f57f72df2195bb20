import { ApiPropertyOptional } from '@nestjs/swagger';
import type { Condition } from '../../access/model/snapshot';
import { HeldRoleDto } from '../../lists/naming/held-role.dto';

/** One path by which a permission is held: a role that gives it, in a division, directly or through a group. */
export class PermissionSourceDto extends HeldRoleDto {
  /** Conditions of which one must hold; absent when the role gives the permission plainly. */
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly conditions?: readonly Condition[];
}
