import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { SubjectType } from '../../access/model/snapshot';
import { MAX_ITEMS } from '../../access/simulation/proposal';
import { conditionOperators, MAX_PARTS, operandTypes } from '../../proposals/body/read-condition';
import {
  MAX_ACTIONS,
  MAX_FLAT,
  MAX_GRANTS,
  MAX_POLICIES,
  subjectTypes,
} from '../../proposals/body/read-item';

/** An id in a body. */
export const ID = { minLength: 1, maxLength: 256 };

/** A role in a division. */
export class GrantedRoleDto {
  @ApiProperty(ID)
  readonly roleId: string;

  /** `*` for all divisions, future ones too. */
  @ApiProperty(ID)
  readonly divisionId: string;
}

/** A direct grant that someone gets or loses. What a group passes on goes with the membership. */
export class GrantItemDto extends GrantedRoleDto {
  @ApiProperty({ enum: ['grant_added', 'grant_removed'] })
  readonly kind: 'grant_added' | 'grant_removed';

  @ApiProperty({ enum: subjectTypes })
  readonly subjectType: SubjectType;

  @ApiProperty(ID)
  readonly subjectId: string;
}

/** All direct grants of someone at once: others go. Not together with grants added to or removed from the same one. */
export class GrantsItemDto {
  @ApiProperty({ enum: ['grants_replaced'] })
  readonly kind: 'grants_replaced';

  @ApiProperty({ enum: subjectTypes })
  readonly subjectType: SubjectType;

  @ApiProperty(ID)
  readonly subjectId: string;

  @ApiProperty({ type: [GrantedRoleDto], maxItems: MAX_GRANTS })
  readonly grants: GrantedRoleDto[];
}

/** A member in their own right who comes or goes. Owners stay owners. */
class MemberItemDto {
  @ApiProperty({ enum: ['member_added', 'member_removed'] })
  readonly kind: 'member_added' | 'member_removed';

  @ApiProperty(ID)
  readonly groupId: string;

  @ApiProperty(ID)
  readonly userId: string;
}

/** Whether a group passes its roles to its members. */
class GroupRolesItemDto {
  @ApiProperty({ enum: ['group_roles_switched'] })
  readonly kind: 'group_roles_switched';

  @ApiProperty(ID)
  readonly groupId: string;

  readonly enabled: boolean;
}

class ConditionOperandDto {
  @ApiProperty({ enum: operandTypes })
  readonly type: string;

  /** A value, the id of a user, queue or team, or the name of another variable. */
  @ApiProperty(ID)
  readonly value: string;
}

const PARTS = {
  type: 'array',
  minItems: 1,
  maxItems: MAX_PARTS,
  items: { $ref: '#/components/schemas/ConditionDto' },
} as const;

/** All of other conditions. */
class AllConditionDto {
  @ApiProperty(PARTS)
  readonly all: object[];
}

/** One of other conditions at least. */
class AnyConditionDto {
  @ApiProperty(PARTS)
  readonly any: object[];
}

class ComparisonDto {
  /** Such as `Conversation.queues`. */
  @ApiProperty(ID)
  readonly variable: string;

  @ApiProperty({ enum: conditionOperators })
  readonly operator: string;

  @ApiProperty({ type: [ConditionOperandDto], minItems: 1, maxItems: MAX_PARTS })
  readonly operands: ConditionOperandDto[];
}

/** What a condition can be: `ConditionDto` in the document. */
export const conditions = [AllConditionDto, AnyConditionDto, ComparisonDto];

class ProposedPolicyDto {
  /** `*` for all. */
  @ApiProperty(ID)
  readonly domain: string;

  /** `*` for all. */
  @ApiProperty(ID)
  readonly entity: string;

  /** One may be `*`. Each must match a permission of the organisation. */
  @ApiProperty({ type: 'array', items: { type: 'string', ...ID }, minItems: 1, maxItems: MAX_ACTIONS })
  readonly actions: string[];

  /** What it gives counts on this condition only. */
  @ApiPropertyOptional({ $ref: '#/components/schemas/ConditionDto' } as object)
  readonly condition?: object;
}

/** What a role gives from then on, and nothing else. */
class RolePoliciesItemDto {
  @ApiProperty({ enum: ['role_policies_replaced'] })
  readonly kind: 'role_policies_replaced';

  @ApiProperty(ID)
  readonly roleId: string;

  /** Flat permissions such as `admin`. */
  @ApiProperty({ type: 'array', items: { type: 'string', ...ID }, maxItems: MAX_FLAT })
  readonly permissions: string[];

  @ApiProperty({ type: [ProposedPolicyDto], maxItems: MAX_POLICIES })
  readonly policies: ProposedPolicyDto[];
}

/** With a role go all its grants. */
class RoleDeletedItemDto {
  @ApiProperty({ enum: ['role_deleted'] })
  readonly kind: 'role_deleted';

  @ApiProperty(ID)
  readonly roleId: string;
}

class UserMovedItemDto {
  @ApiProperty({ enum: ['user_moved'] })
  readonly kind: 'user_moved';

  @ApiProperty(ID)
  readonly userId: string;

  @ApiProperty(ID)
  readonly divisionId: string;
}

class UserStateItemDto {
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
@ApiExtraModels(...items, ...conditions)
export class CreateSimulationDto {
  /**
   * Changes made together: 1 to 10,000. Their order is irrelevant, so items that contradict each other are refused.
   */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: MAX_ITEMS,
    items: { oneOf: items.map((item) => ({ $ref: getSchemaPath(item) })) },
  })
  readonly items: object[];

  /**
   * The user in Genesys who would make the change: then `lockout` says whether the change locks this user out.
   * Defaults to the caller if they use a Genesys token.
   */
  @ApiPropertyOptional(ID)
  readonly callerUserId?: string;
}
