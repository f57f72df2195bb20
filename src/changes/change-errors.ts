import { DomainError, type ErrorDetail } from '../common/domain-error';
import { NotFoundError } from '../common/not-found-error';

abstract class ChangeConflictError extends DomainError {
  readonly status = 409;
}

/** 409: writing to Genesys is off. */
export class ChangesDisabledError extends ChangeConflictError {
  readonly code = 'changes_disabled';

  constructor() {
    super('Changes are planned only: set CHANGES_ENABLED=true to let them be applied.');
  }
}

/** 409: the change is not where this could be done. */
export class ChangeStatusError extends ChangeConflictError {
  readonly code = 'change_status';

  constructor(status: string, wanted: string) {
    super(`The change is ${status}: it cannot be ${wanted}.`);
  }
}

/** 409: what was looked at is not what would be applied. */
export class PlanHashError extends ChangeConflictError {
  readonly code = 'plan_hash_differs';

  constructor() {
    super('planSha256 is not that of this plan: look at the plan again.');
  }
}

/** 409: the plan is too old. */
export class PlanExpiredError extends ChangeConflictError {
  readonly code = 'plan_expired';

  constructor() {
    super('The plan has expired: plan the change again.');
  }
}

/** 409: what the plan names is gone meanwhile. */
export class PlanOutdatedError extends ChangeConflictError {
  readonly code = 'plan_outdated';

  constructor(errors: readonly ErrorDetail[]) {
    super('The organisation has changed since the plan was made: plan the change again.', { errors });
  }
}

/** 409: a rule stands in the way. */
export class ChangeBlockedError extends ChangeConflictError {
  readonly code = 'change_blocked';

  constructor(errors: readonly ErrorDetail[]) {
    super('The change must not be applied as it is: see errors.', { errors });
  }
}

/** 409: nobody else has approved it. */
export class ApprovalMissingError extends ChangeConflictError {
  readonly code = 'approval_missing';

  constructor() {
    super('Somebody else than its author has to approve the change first (CHANGES_REQUIRE_APPROVAL).');
  }
}

/** 403: the author cannot approve. */
export class OwnApprovalError extends DomainError {
  readonly code = 'own_approval';
  readonly status = 403;

  constructor() {
    super('Whoever planned a change cannot approve it.');
  }
}

/** 409: another change is at work on some of the same subjects. */
export class SubjectsBusyError extends ChangeConflictError {
  readonly code = 'subjects_in_other_change';

  constructor(count: number) {
    super(`${count} subjects of this change are in another one that has not ended.`);
  }
}

/** 409: our client may not do it. */
export class WritePermissionsMissingError extends ChangeConflictError {
  readonly code = 'write_permissions_missing';

  constructor(missing: readonly string[]) {
    super(`The OAuth client that changes grants lacks: ${missing.join(', ')}.`);
  }
}

/** 409: what our client would change is another organisation's. */
export class OtherWritingOrganizationError extends ChangeConflictError {
  readonly code = 'write_client_of_other_organization';

  constructor() {
    super('The OAuth client that changes grants (GENESYS_WRITE_CLIENT_ID) is of another organisation.');
  }
}

/** 409: no room for another one. */
export class TooManyChangesError extends ChangeConflictError {
  readonly code = 'too_many_changes';

  constructor(limit: number) {
    super(`${limit} changes are planned and neither applied nor expired, and no more can be.`);
  }
}

/** 400: a request that starts something must be recognisable when it is sent again. */
export class IdempotencyKeyRequiredError extends DomainError {
  readonly code = 'idempotency_key_required';
  readonly status = 400;

  constructor() {
    super('Send an Idempotency-Key of 1 to 200 printable characters, such as a UUID.');
  }
}

/** 409: the first request with this key is still being answered. */
export class IdempotencyKeyBusyError extends ChangeConflictError {
  readonly code = 'idempotency_key_busy';

  constructor() {
    super('A request with this Idempotency-Key is being answered: wait for it.', { retryAfterSeconds: 2 });
  }
}

/** 422: the key was used for something else. */
export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'idempotency_key_reused';
  readonly status = 422;

  constructor() {
    super('This Idempotency-Key was used for another request: send a new one.');
  }
}

/** 404. */
export function noSuchChange(): NotFoundError {
  return new NotFoundError('There is no such change.');
}
