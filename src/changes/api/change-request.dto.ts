import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { GrantItemDto, GrantsItemDto, ID } from '../../simulations/api/proposal-items.dto';
import { MAX_ITEMS } from '../../access/simulation/proposal';

export class CopyAccessDto {
  @ApiProperty(ID)
  readonly fromUserId: string;

  @ApiProperty(ID)
  readonly toUserId: string;
}

/** A change of items that are given. */
class ChangeOfItemsDto {
  /** As in a simulation, but only those that add, remove and replace grants of users, groups and OAuth clients. */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: MAX_ITEMS,
    items: { oneOf: [GrantItemDto, GrantsItemDto].map((item) => ({ $ref: getSchemaPath(item) })) },
  })
  readonly items: (GrantItemDto | GrantsItemDto)[];

  /**
   * The Genesys user making the change; a change that would lock this user out is blocked. A caller with a Genesys
   * token is that user unless another is named.
   */
  @ApiPropertyOptional(ID)
  readonly callerUserId?: string;

  /**
   * A time of grace: it may not be applied before this time (RFC 3339), at most 90 days from now. Until then it can be
   * cancelled, and it expires so much later.
   */
  @ApiPropertyOptional({ format: 'date-time' })
  readonly notBefore?: string;
}

/** A change of what was simulated. */
class ChangeOfSimulationDto {
  /** A simulation whose items are all of the kinds that a change takes. */
  @ApiProperty(ID)
  readonly simulationId: string;

  /** As with items. */
  @ApiPropertyOptional(ID)
  readonly callerUserId?: string;

  /** As with items. */
  @ApiPropertyOptional({ format: 'date-time' })
  readonly notBefore?: string;
}

/** A change that gives a user the grants of another one which this user lacks. */
class ChangeOfCopyDto {
  readonly copyAccess: CopyAccessDto;

  /** As with items. */
  @ApiPropertyOptional({ format: 'date-time' })
  readonly notBefore?: string;
}

/** What the body of a new change can be; it is read by `readRequestedChange`. */
export const changeRequestDtos = [ChangeOfItemsDto, ChangeOfSimulationDto, ChangeOfCopyDto];

export class ApproveChangeDto {
  /** Of the plan that was reviewed. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly planSha256: string;
}

export class ApplyChangeDto extends ApproveChangeDto {
  /** Skip the items that break conflict rules of the mode `block`, or grant roles of this service. */
  @IsOptional()
  @IsBoolean()
  readonly skipBlocked: boolean = false;
}

export class RollBackChangeDto {
  /** Also undo what the change did to subjects that have changed since. */
  @IsOptional()
  @IsBoolean()
  readonly includeChangedSubjects: boolean = false;
}
