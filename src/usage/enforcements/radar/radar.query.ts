import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { readinesses, type Readiness } from '../../../access/usage/caller-readiness';
import type { EnforcedPart } from '../../../access/usage/enforced-needs';
import { InvalidRequestError } from '../../../common/errors';
import { CurrentRowListQuery } from '../../lists/current-list.query';
import { OPERATION, OPERATION_FAULT, PERMISSION, PERMISSION_FAULT } from '../definitions/enforcement.dto';

/** Which callers are asked for. */
export class ListEnforcementCallersQuery extends CurrentRowListQuery {
  /** Without it, `lacks` and `not_known`. */
  @IsOptional()
  @IsIn(readinesses)
  readonly readiness?: Readiness;
}

export class ListEnforcementRolesQuery extends CurrentRowListQuery {}

/** What is asked about without storing it: a permission, an operation, or both. */
export class PreviewEnforcementQuery {
  /** The permission that would be needed, such as `directory:user:view`. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(PERMISSION, PERMISSION_FAULT)
  readonly permission?: string;

  /** The operation for which it would be enforced, such as `GET /api/v2/users/{userId}`. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  @Matches(OPERATION, OPERATION_FAULT)
  readonly operation?: string;
}

export class PreviewEnforcementRolesQuery extends CurrentRowListQuery {
  /** The permission that would be needed, such as `directory:user:view`. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(PERMISSION, PERMISSION_FAULT)
  readonly permission?: string;

  /** The operation for which it would be enforced, such as `GET /api/v2/users/{userId}`. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  @Matches(OPERATION, OPERATION_FAULT)
  readonly operation?: string;
}

export class PreviewEnforcementCallersQuery extends PreviewEnforcementRolesQuery {
  /** Without it, `lacks` and `not_known`. */
  @IsOptional()
  @IsIn(readinesses)
  readonly readiness?: Readiness;
}

/** Throws InvalidRequestError when nothing is asked about. */
export function previewedPart({ permission, operation }: PreviewEnforcementQuery): EnforcedPart {
  if (permission === undefined && operation === undefined)
    throw new InvalidRequestError([
      { pointer: '/query/permission', detail: 'or an operation must be given: ask about one or both' },
    ]);
  return { permission, operation };
}
