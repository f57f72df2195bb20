import { DomainError, type ErrorDetail, NotFoundError } from '../common/errors';

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

/** 409: what was reviewed is not what would be applied. */
export class PlanHashError extends ChangeConflictError {
  readonly code = 'plan_hash_differs';

  constructor() {
    super('planSha256 does not match this plan. Fetch the plan again.');
  }
}

/** 409: the plan is too old. */
export class PlanExpiredError extends ChangeConflictError {
  readonly code = 'plan_expired';

  constructor() {
    super('The plan has expired: plan the change again.');
  }
}

/** 409: the time of grace of the plan is not over. */
export class ChangeNotDueError extends ChangeConflictError {
  readonly code = 'change_not_due';

  constructor(notBefore: string) {
    super(`The plan may not be applied before ${notBefore}.`);
  }
}

/** 409: something that the plan names has been deleted in the meantime. */
export class PlanOutdatedError extends ChangeConflictError {
  readonly code = 'plan_outdated';

  constructor(errors: readonly ErrorDetail[]) {
    super('The organisation has changed since the plan was made: plan the change again.', { errors });
  }
}

/** 409: a rule blocks it. */
export class ChangeBlockedError extends ChangeConflictError {
  readonly code = 'change_blocked';

  constructor(errors: readonly ErrorDetail[]) {
    super('The change is blocked. See `errors`.', { errors });
  }
}

/** 409: rules were changed while the change was reviewed. */
export class RulesChangedError extends ChangeConflictError {
  readonly code = 'rules_changed';

  constructor() {
    super('Conflict rules were changed during the review. Nothing was written: try again.', {
      retryAfterSeconds: 1,
    });
  }
}

/** 409: no approval counts. */
export class ApprovalMissingError extends ChangeConflictError {
  readonly code = 'approval_missing';

  constructor() {
    super('The change must be approved by someone other than its author first (CHANGES_REQUIRE_APPROVAL).');
  }
}

/** 403: the author cannot approve, in whatever way they call. */
export class OwnApprovalError extends DomainError {
  readonly code = 'own_approval';
  readonly status = 403;

  constructor() {
    super(
      'You cannot approve a change that you planned, or that is based on your own simulation or change, even with another ' +
        'credential of yours or a key that you created.',
    );
  }
}

/** 403: people approve (CHANGES_APPROVERS). */
export class ApproverNotAPersonError extends DomainError {
  readonly code = 'approver_not_a_person';
  readonly status = 403;

  constructor() {
    super(
      'Only people can approve changes (CHANGES_APPROVERS): call with a Genesys token, or a JWT that names a person ' +
        '(JWT_PERSON_CLAIM).',
    );
  }
}

/** 409: another change is at work on some of the same subjects. */
export class SubjectsBusyError extends ChangeConflictError {
  readonly code = 'subjects_in_other_change';

  constructor(count: number) {
    super(`${count} subjects of this change are part of another unfinished change.`);
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
    super('The OAuth client that changes grants (GENESYS_WRITE_CLIENT_ID) belongs to another organisation.');
  }
}

/** 409: no room for another one. */
export class TooManyChangesError extends ChangeConflictError {
  readonly code = 'too_many_changes';

  constructor(limit: number) {
    super(`Limit of ${limit} open plans reached, and all of them are approved. Apply or cancel one first.`);
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
    super('A request with this Idempotency-Key is in progress.', { retryAfterSeconds: 2 });
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
  return new NotFoundError('Change not found.');
}
