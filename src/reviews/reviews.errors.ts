import { DomainError, NotFoundError } from '../common/errors';
import type { CampaignState } from './review';

export function noSuchReview(): NotFoundError {
  return new NotFoundError('Access review not found.');
}

export function noSuchDelegation(): NotFoundError {
  return new NotFoundError('Delegation of the access review not found.');
}

export function noSuchReviewItem(): NotFoundError {
  return new NotFoundError('Item of the access review not found.');
}

export function noSuchReviewTemplate(): NotFoundError {
  return new NotFoundError('Template of access reviews not found.');
}

/** 409: the maximum number of templates is stored. */
export class TooManyReviewTemplatesError extends DomainError {
  readonly code = 'too_many_review_templates';
  readonly status = 409;

  constructor(limit: number) {
    super(`Limit of ${limit} templates of access reviews reached. Delete some first.`);
  }
}

/** 409: not in this state. */
export class ReviewStateError extends DomainError {
  readonly code = 'review_state';
  readonly status = 409;

  constructor(state: CampaignState, wanted: string) {
    super(`The access review is ${state}, so it cannot be ${wanted}.`);
  }
}

/** 409: what our client cannot see, no one could review. */
export class ReviewOfPartialSnapshotError extends DomainError {
  readonly code = 'review_snapshot_partial';
  readonly status = 409;

  constructor() {
    super(
      'The OAuth client cannot see the whole organisation, so a review would miss access. ' +
        'Give it the missing permissions and divisions, sync, and open the review then.',
    );
  }
}

/** 409: what is asked has to be what is. */
export class ReviewOfOldSnapshotError extends DomainError {
  readonly code = 'review_snapshot_old';
  readonly status = 409;

  constructor(ageSeconds: number, maxSeconds: number) {
    super(
      `The snapshot is ${ageSeconds} seconds old, and a review is opened from one of at most ${maxSeconds} seconds. ` +
        'Start a sync and open the review when it has ended.',
    );
  }
}

/** 409: the scope covers nothing. */
export class EmptyReviewError extends DomainError {
  readonly code = 'review_empty';
  readonly status = 409;

  constructor() {
    super('The scope covers no access, so there is nothing to review. Change the scope.');
  }
}

/** 409: more items than a review may have. */
export class TooManyReviewItemsError extends DomainError {
  readonly code = 'too_many_review_items';
  readonly status = 409;

  constructor(count: number, limit: number) {
    super(
      `The scope covers ${count.toLocaleString('en')} items, and a review has at most ` +
        `${limit.toLocaleString('en')}. Divide it by type, group, division or role.`,
    );
  }
}

/** 409: another request opened it in the meantime. */
export class ReviewOpenedConcurrentlyError extends DomainError {
  readonly code = 'review_opened_concurrently';
  readonly status = 409;

  constructor() {
    super('Another request has begun to open the access review in the meantime. Get the review again.');
  }
}

/** 409: one plans at a time. */
export class ReviewPlannedConcurrentlyError extends DomainError {
  readonly code = 'review_planned_concurrently';
  readonly status = 409;

  constructor() {
    super('Another request is planning what this review takes away. Get the review again in a moment.');
  }
}

/** 403: no one decides about their own access. */
export class OwnReviewItemError extends DomainError {
  readonly code = 'own_review_item';
  readonly status = 403;

  constructor(positions: readonly number[]) {
    super('This is your own access, directly or through a group. Someone else has to decide.', {
      errors: positions.slice(0, 100).map((position) => ({
        pointer: `/items/${position}`,
        detail: 'is access of your own',
      })),
      errorCount: positions.length,
    });
  }
}

/** 403: someone else is asked. */
export class NotAssignedError extends DomainError {
  readonly code = 'review_item_not_assigned';
  readonly status = 403;

  constructor(positions: readonly number[]) {
    super('This item is assigned to someone else. Ask the owner of the review to delegate it to you.', {
      errors: positions.slice(0, 100).map((position) => ({
        pointer: `/items/${position}`,
        detail: 'is assigned to someone else',
      })),
      errorCount: positions.length,
    });
  }
}

/** 403: a later stage is for other eyes. */
export class DecidedEarlierError extends DomainError {
  readonly code = 'review_stage_by_same_person';
  readonly status = 403;

  constructor(positions: readonly number[]) {
    super('You decided in an earlier stage. Each stage is decided by someone else.', {
      errors: positions.slice(0, 100).map((position) => ({
        pointer: `/items/${position}`,
        detail: 'was decided by you in an earlier stage',
      })),
      errorCount: positions.length,
    });
  }
}

/** 403: no one chooses who decides about their own access. */
export class DelegatedByConcernedError extends DomainError {
  readonly code = 'review_delegated_by_concerned';
  readonly status = 403;

  constructor(positions: readonly number[]) {
    super(
      'This item is access of the person who made the delegation, or of the one it is for. ' +
        'Those who are asked have to decide, or another owner of the review delegates it.',
      {
        errors: positions.slice(0, 100).map((position) => ({
          pointer: `/items/${position}`,
          detail: 'was delegated by someone whose access it is',
        })),
        errorCount: positions.length,
      },
    );
  }
}

/** 403: what others are asked, the owner of the review delegates. */
export class DelegationNotOwnError extends DomainError {
  readonly code = 'review_delegation_not_own';
  readonly status = 403;

  constructor() {
    super(
      'You are not asked (`reviews:decide`). The owner of the review (`reviews:manage`) can delegate for others.',
    );
  }
}

/** 409: never to anyone whom the items concern. */
export class DelegateConcernedError extends DomainError {
  readonly code = 'review_delegate_concerned';
  readonly status = 409;

  constructor(positions: readonly number[]) {
    super('Some of these items are access of the person who would receive them. Delegate to someone else.', {
      errors: positions.slice(0, 100).map((position) => ({
        pointer: `/items/${position}`,
        detail: 'is access of the person who would receive it',
      })),
      errorCount: positions.length,
    });
  }
}

/** 409: they would answer for each other. */
export class CircularDelegationError extends DomainError {
  readonly code = 'review_delegation_circular';
  readonly status = 409;

  constructor() {
    super(
      'The person who would receive the items has delegated to the one who is asked. ' +
        'End that delegation, or delegate to someone else.',
    );
  }
}

/** 409: it is over. */
export class DelegationEndedError extends DomainError {
  readonly code = 'review_delegation_ended';
  readonly status = 409;

  constructor() {
    super('The delegation has ended already. List the delegations of the review again.');
  }
}

/** 409: as many as a review may have. */
export class TooManyDelegationsError extends DomainError {
  readonly code = 'too_many_review_delegations';
  readonly status = 409;

  constructor(limit: number) {
    super(`Limit of ${limit} delegations in force reached. End some first.`);
  }
}

/** 409: the request selects other items than the caller saw. */
export class ReviewSelectionChangedError extends DomainError {
  readonly code = 'review_selection_changed';
  readonly status = 409;

  constructor(expected: number, found: number) {
    super(
      `The request selects ${found} items that are open, and not ${expected}. List them again before you decide.`,
    );
  }
}

/** 409: what no one decided would be taken away, or left as a finding. */
export class UndecidedItemsError extends DomainError {
  readonly code = 'review_items_undecided';
  readonly status = 409;

  constructor(count: number) {
    super(
      `${count.toLocaleString('en')} items are not decided. Wait for the deadline, or close with ` +
        '`includeUndecided`, which treats them as the deadline would.',
    );
  }
}

/** 403: a key names no person. */
export class SignOffByPersonError extends DomainError {
  readonly code = 'review_sign_off_by_person';
  readonly status = 403;

  constructor() {
    super('A review is signed off by a person: sign in with Genesys, or with a token that names one.');
  }
}
