import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Condition } from '../../access-model/snapshot';

/** One path by which a permission is held: subject, where it is one the group, role, division. */
export class PermissionSourceDto {
  readonly roleId: string;
  /** Absent when no listing shows the role. */
  readonly roleName?: string;
  /** `*` for all divisions, future ones too. */
  readonly divisionId: string;
  /** Absent when no listing shows the division. */
  readonly divisionName?: string;
  @ApiProperty({ enum: ['direct', 'group'] })
  readonly via: 'direct' | 'group';
  /** The group that passes the role on; absent when the subject holds the role itself. */
  readonly groupId?: string;
  readonly groupName?: string;
  /** Conditions of which one must hold; absent when the role gives the permission plainly. */
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly conditions?: readonly Condition[];
}
