import { ApiProperty } from '@nestjs/swagger';
import { assertionStatuses, type AssertionStatus } from '../../access/assertions/evaluate-claim';
import { HeldRoleDto } from '../../lists/naming/held-role.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { UnresolvedDto } from '../../definitions/definition.dto';
import { ClaimViewDto, SubjectKeyViewDto } from '../definitions/claim-view.dto';

export class OffendingSubjectDto extends SubjectKeyViewDto {
  /** As the revision has it; absent where that does not know the subject. */
  readonly name?: string;
}

/** A role that an offender holds and that gives some of the permissions. */
export class OffenderSourceDto extends HeldRoleDto {
  /** The first 10 of them, sorted. */
  readonly permissions: string[];
  /** It gives them on a condition only. */
  readonly conditional: boolean;
}

/** A subject that makes an assertion fail. */
export class OffenderDto {
  /** Absent with `role_grants_nothing_of`; with `no_drift` for roles and for access policies. */
  readonly subject?: OffendingSubjectDto;
  /** With `role_grants_nothing_of`, and with `no_drift` for a role whose permissions differ from before. */
  readonly role?: NamedReferenceDto;
  /** What violates the claim, or, with `subject_may`, what is missing: the first 10, sorted. */
  readonly permissions: string[];
  readonly permissionCount: number;
  /** All of it is held on a condition only. */
  readonly conditional: boolean;
  /**
   * The first 10 grants by which it is held. With `subject_may`: what is held and does not count, since it is held on a
   * condition, or the subject is not active.
   */
  readonly sources: OffenderSourceDto[];
  readonly sourceCount: number;
}

/** Whether a claim holds. */
export class EvaluatedAssertionDto {
  /** Absent for a claim that is not stored. */
  readonly assertionId?: string;
  /** Absent for a claim that is not stored and was given none. */
  readonly name?: string;
  readonly claim: ClaimViewDto;
  /**
   * `failed`: there are offenders. `indeterminate`: no offenders were found, but something that the claim names is
   * missing or unknown, so it does not pass.
   */
  @ApiProperty({ enum: assertionStatuses })
  readonly status: AssertionStatus;
  /** References of the claim that do not exist. */
  readonly unresolved: UnresolvedDto[];
  readonly offenderCount: number;
  /** The first 10. All of a kept assertion are at `/api/v1/assertions/{id}/offenders`. */
  readonly offenders: OffenderDto[];
}

export class StatusCountsDto {
  readonly passed: number;
  readonly failed: number;
  readonly indeterminate: number;
}
