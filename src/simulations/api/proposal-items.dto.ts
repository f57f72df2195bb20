import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { SubjectType } from '../../access-model/snapshot';
import { MOST_ITEMS } from '../../access-index/simulation/proposal';
import { conditionOperators, operandTypes } from '../body/read-condition';
import { MOST_ACTIONS, MOST_FLAT, MOST_GRANTS, MOST_POLICIES, subjectTypes } from '../body/read-item';

const ID = { minLength: 1, maxLength: 256 };

/** A role in a division. */
export class GrantedRoleDto {
  @ApiProperty(ID)
  readonly roleId: string;

  /** `*` for all divisions, future ones too. */
  @ApiProperty(ID)
  readonly divisionId: string;
}

/** A direct grant that somebody gets or loses. What a group passes on goes with the membership. */
export class GrantItemDto extends GrantedRoleDto {
  @ApiProperty({ enum: ['grant_added', 'grant_removed'] })
  readonly kind: 'grant_added' | 'grant_removed';

  @ApiProperty({ enum: subjectTypes })
  readonly subjectType: SubjectType;

  @ApiProperty(ID)
  readonly subjectId: string;
}

/** All direct grants of somebody at once: others go. Not together with grants added to or removed from the same one. */
export class GrantsItemDto {
  @ApiProperty({ enum: ['grants_replaced'] })
  readonly kind: 'grants_replaced';

  @ApiProperty({ enum: subjectTypes })
  readonly subjectType: SubjectType;

  @ApiProperty(ID)
  readonly subjectId: string;

  @ApiProperty({ type: [GrantedRoleDto], maxItems: MOST_GRANTS })
  readonly grants: GrantedRoleDto[];
}

/** A member in their own right who comes or goes. Owners stay owners. */
export class MemberItemDto {
  @ApiProperty({ enum: ['member_added', 'member_removed'] })
  readonly kind: 'member_added' | 'member_removed';

  @ApiProperty(ID)
  readonly groupId: string;

  @ApiProperty(ID)
  readonly userId: string;
}

/** Whether a group passes its roles to its members. */
export class GroupRolesItemDto {
  @ApiProperty({ enum: ['group_roles_switched'] })
  readonly kind: 'group_roles_switched';

  @ApiProperty(ID)
  readonly groupId: string;

  readonly enabled: boolean;
}

export class ConditionOperandDto {
  @ApiProperty({ enum: operandTypes })
  readonly type: string;

  /** A value, the id of a user, queue or team, or the name of another variable. */
  @ApiProperty(ID)
  readonly value: string;
}

/** Either `all` or `any` of other conditions, or a comparison: `variable`, `operator` and `operands`. */
export class ConditionDto {
  @ApiPropertyOptional({ type: 'array', items: { $ref: '#/components/schemas/ConditionDto' } })
  readonly all?: ConditionDto[];

  @ApiPropertyOptional({ type: 'array', items: { $ref: '#/components/schemas/ConditionDto' } })
  readonly any?: ConditionDto[];

  /** Such as `Conversation.queues`. */
  readonly variable?: string;

  @ApiPropertyOptional({ enum: conditionOperators })
  readonly operator?: string;

  @ApiPropertyOptional({ type: [ConditionOperandDto] })
  readonly operands?: ConditionOperandDto[];
}

export class RolePolicyDto {
  /** `*` for all. */
  @ApiProperty(ID)
  readonly domain: string;

  /** `*` for all. */
  @ApiProperty(ID)
  readonly entity: string;

  /** One may be `*`. Each must match a permission of the organisation. */
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_ACTIONS })
  readonly actions: string[];

  /** What it gives counts on this condition only. */
  readonly condition?: ConditionDto;
}

/** What a role gives from then on, and nothing else. */
export class RolePoliciesItemDto {
  @ApiProperty({ enum: ['role_policies_replaced'] })
  readonly kind: 'role_policies_replaced';

  @ApiProperty(ID)
  readonly roleId: string;

  /** Flat permissions such as `admin`. */
  @ApiProperty({ type: [String], maxItems: MOST_FLAT })
  readonly permissions: string[];

  @ApiProperty({ type: [RolePolicyDto], maxItems: MOST_POLICIES })
  readonly policies: RolePolicyDto[];
}

/** With a role go all its grants. */
export class RoleDeletedItemDto {
  @ApiProperty({ enum: ['role_deleted'] })
  readonly kind: 'role_deleted';

  @ApiProperty(ID)
  readonly roleId: string;
}

export class UserMovedItemDto {
  @ApiProperty({ enum: ['user_moved'] })
  readonly kind: 'user_moved';

  @ApiProperty(ID)
  readonly userId: string;

  @ApiProperty(ID)
  readonly divisionId: string;
}

export class UserStateItemDto {
  @ApiProperty({ enum: ['user_state_changed'] })
  readonly kind: 'user_state_changed';

  @ApiProperty(ID)
  readonly userId: string;

  @ApiProperty({ enum: ['active', 'inactive'] })
  readonly state: 'active' | 'inactive';
}

const items = [
  GrantItemDto,
  GrantsItemDto,
  MemberItemDto,
  GroupRolesItemDto,
  RolePoliciesItemDto,
  RoleDeletedItemDto,
  UserMovedItemDto,
  UserStateItemDto,
];

/** Documents the body; it is read by `readSimulationBody`. */
@ApiExtraModels(...items)
export class CreateSimulationDto {
  /**
   * Changes that are made together: 1 to 10,000. Their order says nothing, so that items that contradict each other are
   * refused.
   */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: MOST_ITEMS,
    items: { oneOf: items.map((item) => ({ $ref: getSchemaPath(item) })) },
  })
  readonly items: object[];

  /**
   * The user in Genesys who would make the change: then `lockOut` tells when he locks himself out by it. For a caller
   * with a token of Genesys it is the caller when left out.
   */
  @ApiPropertyOptional(ID)
  readonly callerUserId?: string;
}
