import { ApiProperty } from '@nestjs/swagger';
import type { PermissionUse } from '../../access/usage/client-use';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { CallsAnsweredFromDto } from '../usage.dto';

const permissionUses = ['used', 'needed', 'alternative', 'never_used', 'not_known'] satisfies PermissionUse[];
const operationNeeds = ['all', 'any', 'not_listed', 'not_known'] as const;

/** A permission that the client holds, and whether its calls need it. */
export class PermissionUseDto {
  readonly permission: string;
  /**
   * `used`: a call that needs it succeeded. `needed`: only calls that did not succeed need it. `alternative`: another
   * one that is held sufficed. `never_used`: no call needs it. `not_known`: nothing is known, or calls of which it is not
   * known what they need may have used it.
   */
  @ApiProperty({ enum: permissionUses })
  readonly use: PermissionUse;
}

/** How often an operation was called in the known window. */
export class CalledOperationDto {
  /** Such as `GET /api/v2/users/{userId}`. */
  readonly operation: string;
  /** Calls that were answered with 2xx or 3xx. */
  readonly succeededCount: number;
  /** Calls that were answered with 4xx except 429: refused for a missing permission, or faulty. */
  readonly refusedCount: number;
  /** Calls that were answered with 429 or 5xx. */
  readonly undecidedCount: number;
  /** The month of the first of them, such as `2026-03`. */
  readonly firstMonth: string;
  readonly lastMonth: string;
  /**
   * Whether it needs `all` or `any` of `permissions`. `not_listed`: its documentation names none, which does not mean
   * that it needs none. `not_known`: the table of operations does not have it.
   */
  @ApiProperty({ enum: operationNeeds })
  readonly needs: (typeof operationNeeds)[number];
  readonly permissions: string[];
  /** What the client lacks for it; of several that suffice alone, the narrowest. */
  readonly missing: string[];
}

/** Counts of what a client holds and calls. */
export class ClientUsageCountsDto {
  readonly heldCount: number;
  readonly usedCount: number;
  readonly neverUsedCount: number;
  readonly notKnownCount: number;
  /** Permissions that calls need and the client does not hold. */
  readonly missingCount: number;
  /** Calls of all operations in the known window. Absent: nothing is known. */
  readonly callCount?: number;
}

/** What an OAuth client called, compared with what it holds. */
export class ClientUsageDto extends CallsAnsweredFromDto {
  readonly client: AccessSubjectDto;
  /** It acts for the users who sign in through it, with their permissions: it needs no roles itself. */
  readonly actsForUsers: boolean;
  readonly counts: ClientUsageCountsDto;
  /**
   * Whether calls are known, of all of them what they need, and all that succeeded are explained by what is held. Only
   * then is anything `never_used`.
   */
  readonly complete: boolean;
  /** What it holds, directly or through groups. */
  readonly permissions: PermissionUseDto[];
  /** The narrowest part of `permissions` that would have allowed as many of its calls, as far as is known. */
  readonly sufficient: string[];
  /** What it called; most often first. */
  readonly operations: CalledOperationDto[];
}
